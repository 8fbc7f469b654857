package org.urtext.intake.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Exports of press databases as plain text, in one {@link PressShape}. */
final class PressTextFormat implements ContainerFormat {

  private final PressShape shape;

  PressTextFormat(PressShape shape) {
    this.shape = shape;
  }

  @Override
  public String word() {
    return PressArticle.TOLD_BY;
  }

  /** By its first bytes; where these hold a mark but too few, by those behind them as well. */
  @Override
  public boolean matches(Packed packed) {
    boolean isMarkup = packed.head().stripLeading().startsWith("<");
    if (isMarkup || packed.head().indexOf('\0') >= 0) {
      return false;
    }
    if (packed.head().lines().noneMatch(shape::isMark) || !shape.isPlausible(packed.head())) {
      return false;
    }
    try (ByteLines lines = new ByteLines(packed.file())) {
      return hasEnoughMarks(lines);
    } catch (IOException notReadable) {
      // Whoever reads it as an article will say so.
      return false;
    }
  }

  private boolean hasEnoughMarks(ByteLines lines) throws IOException {
    int marks = 0;
    @Nullable String previous = null;
    for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (shape.isMark(line.text()) && (previous == null || shape.follows(previous, line.text()))) {
        marks++;
        previous = line.text();
        if (marks >= shape.fewest(line.text())) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return new PressTextContents(packed, shape);
  }
}
