package org.urtext.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.urtext.article.Place;

/** What may be a document: a file on disk or an entry unpacked from an archive. */
interface Item {

  /** Why it is no document, whatever it is called; null if nothing speaks against it. */
  @Nullable Arrival exclusion(Place place);

  /** Whether it is a file, readable or not, rather than a link to nowhere, a pipe or a device. */
  boolean isFile();

  /** Where its bytes lie. */
  Path file();

  /** As {@link RawDocument#realPath}. */
  String realPath() throws IOException;

  long size() throws IOException;

  Instant modified() throws IOException;

  /** As {@link RawDocument#enclosure}. */
  @Nullable Enclosure enclosure();
}
