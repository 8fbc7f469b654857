package org.urtext.intake.container.press;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.ByteLines;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/** Exports of press databases as plain text, in one {@link PressShape}. */
public final class PressTextFormat implements ContainerFormat {

  private final PressShape shape;

  private PressTextFormat(PressShape shape) {
    this.shape = shape;
  }

  /**
   * One for each shape that is known, in the order in which they must be tried: each matches more
   * loosely than those before it.
   */
  public static List<ContainerFormat> inAllShapes() {
    return List.of(
        new PressTextFormat(new NexisShape(true)),
        new PressTextFormat(new FactivaShape()),
        new PressTextFormat(FieldedShape.PROQUEST),
        new PressTextFormat(FieldedShape.GENIOS),
        new PressTextFormat(new NexisShape(false)));
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
