package org.urtext.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** Lines for a terminal, as they are put together. */
final class TextBlock {

  private static final int NARROWEST = 40;

  private final StringBuilder out = new StringBuilder();
  private final Ink ink;

  TextBlock(Ink ink) {
    this.ink = ink;
  }

  Ink ink() {
    return ink;
  }

  /** A line as it stands. */
  void line(String line) {
    out.append(line).append('\n');
  }

  /** A text wrapped to the width, behind {@code first}, its further lines behind {@code rest}. */
  void paragraph(String first, String rest, String text) {
    paragraph(first, rest, text, UnaryOperator.identity());
  }

  /** The same, with each line in a colour. */
  void paragraph(String first, String rest, String text, UnaryOperator<String> colour) {
    int width = Math.max(NARROWEST, Layout.WIDTH - Layout.columns(first));
    List<String> lines = Layout.wrapped(text, width);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? first : rest) + colour.apply(lines.get(i)));
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
