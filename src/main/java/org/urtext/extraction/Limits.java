package org.urtext.extraction;

/** How much of one document is read at most: ample for any article, too little to do harm. */
final class Limits {

  /** Larger files are not opened. */
  static final int BYTES = 50_000_000;

  /** Larger files of plain or marked-up text are not decoded. */
  static final int TEXT_BYTES = 20_000_000;

  /** Documents whose packed parts unfold to more are not parsed. */
  static final int UNPACKED_BYTES = 100_000_000;

  /** Longer texts are no articles. */
  static final int CHARACTERS = 5_000_000;

  /** Metadata fields kept of one page. */
  static final int FIELDS = 300;

  /** Characters kept of one metadata field. */
  static final int FIELD_CHARACTERS = 2_000;

  /** Links kept of one page. */
  static final int HYPERLINKS = 5_000;

  private Limits() {}
}
