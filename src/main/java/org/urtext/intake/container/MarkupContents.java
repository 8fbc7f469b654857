package org.urtext.intake.container;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Reason;

/** The articles that are elements of an XML file, one after another. */
final class MarkupContents implements Contents {

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
  private boolean ended;
  private @Nullable Arrival next;

  MarkupContents(Packed packed, BiPredicate<String, String> wanted, Reading reading)
      throws IOException {
    this.packed = packed;
    this.reading = reading;
    this.scan = new MarkupScan(Files.newInputStream(packed.file()), wanted);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Arrival arrival = next;
    next = null;
    return arrival;
  }

  private @Nullable Arrival advance() {
    try {
      MarkupScan.Found found = scan.next();
      if (found != null) {
        number++;
        return arrival(found);
      }
      ended = true;
      return number > 0
          ? null
          : Clipping.none(packed.document().place(), Reason.EMPTY, "No article is listed in it.");
    } catch (MarkupScan.Unusable unusable) {
      ended = true;
      return Clipping.none(
          packed.document().place(), unusable.reason(), unusable.detail() + before());
    } catch (IOException failed) {
      ended = true;
      return Clipping.none(
          packed.document().place(),
          Reason.NOT_READABLE,
          "It could not be read to its end; see that it is there and may be read." + before());
    }
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
