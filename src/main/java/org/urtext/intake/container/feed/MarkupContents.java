package org.urtext.intake.container.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;
import org.urtext.intake.container.Clipping;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Slice;
import org.urtext.intake.container.StepwiseContents;

/** The articles that are elements of an XML file, one after another. */
final class MarkupContents extends StepwiseContents {

  /** Makes of an element what arrives. */
  @FunctionalInterface
  interface Reading {
    /**
     * The arrival that an element comes to.
     *
     * @param clipping where it lies
     * @param found the element
     * @param declaration the file's XML declaration, one byte a character; empty if it has none
     */
    Arrival arrival(Clipping clipping, MarkupScan.Found found, String declaration)
        throws IOException;
  }

  /**
   * Elements are parsed in memory, where they take many times their size; articles have kilobytes.
   */
  private static final long LARGEST = 10_000_000;

  private static final long MOST_ELEMENTS = 100_000;

  private final Packed packed;
  private final Reading reading;
  private final MarkupScan scan;
  private int number;

  MarkupContents(Packed packed, BiPredicate<String, String> wanted, Reading reading)
      throws IOException {
    super(packed.document().place());
    this.packed = packed;
    this.reading = reading;
    this.scan = new MarkupScan(Files.newInputStream(packed.file()), wanted);
  }

  @Override
  protected @Nullable Arrival step() throws IOException {
    try {
      MarkupScan.Found found = scan.next();
      if (found != null) {
        number++;
        return arrival(found);
      }
      stop();
      return number > 0
          ? null
          : Reason.EMPTY.arrival(packed.document().place(), "No article is listed in it.");
    } catch (MarkupScan.Unusable unusable) {
      stop();
      return unusable.reason().arrival(packed.document().place(), unusable.detail() + before());
    }
  }

  @Override
  protected Arrival unreadable() {
    return Reason.NOT_READABLE.arrival(
        packed.document().place(),
        "It could not be read to its end; see that it is there and may be read." + before());
  }

  private String before() {
    return number == 0 ? "" : " Its first " + number + " articles were taken.";
  }

  private Arrival arrival(MarkupScan.Found found) throws IOException {
    Clipping clipping =
        new Clipping(
            packed,
            Integer.toString(number),
            new Slice(packed.file(), found.offset(), found.length()));
    if (found.length() > LARGEST) {
      return clipping.tooLarge(LARGEST);
    }
    if (found.elements() > MOST_ELEMENTS) {
      return clipping.none(
          Reason.TOO_LARGE, "It has " + found.elements() + " elements, too many for one article.");
    }
    if (found.nested()) {
      return clipping.none(
          Reason.NESTED_TOO_DEEP, "Elements lie too deep in one another for it to be parsed.");
    }
    return reading.arrival(clipping, found, scan.declaration());
  }

  @Override
  public long position() {
    return scan.position();
  }

  @Override
  public void close() throws IOException {
    scan.close();
  }
}
