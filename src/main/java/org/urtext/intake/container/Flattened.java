package org.urtext.intake.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;

/** A container's contents with the contents of containers within it in their place. */
final class Flattened implements Contents {

  private final Unpacking unpacking;
  private final Allowance allowance;
  private final int deepest;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Contents> opened = new ArrayList<>();
  private @Nullable Arrival next;

  /**
   * One container on the way down.
   *
   * @param from the outermost position before it
   * @param to the outermost position behind it
   */
  private record Level(Packed packed, Contents contents, long length, long from, long to) {}

  Flattened(
      Unpacking unpacking,
      Packed outermost,
      Contents contents,
      long length,
      Allowance allowance,
      int deepest) {
    this.unpacking = unpacking;
    this.allowance = allowance;
    this.deepest = deepest;
    opened.add(contents);
    levels.push(new Level(outermost, contents, length, 0, length));
  }

  @Override
  public boolean hasNext() {
    while (next == null && !levels.isEmpty()) {
      Level level = levels.element();
      try {
        if (level.contents.hasNext()) {
          long before = position();
          next = unfolded(level.contents.next(), before);
        } else {
          levels.pop();
        }
      } catch (RuntimeException defect) {
        if (Thread.currentThread().isInterrupted()) {
          throw defect;
        }
        // One container that breaks its format must not cost the others their place.
        levels.pop();
        next =
            Reason.DEFECT.arrival(
                level.packed.document().place(),
                "Urtext itself failed on what it holds: " + defect);
      } catch (StackOverflowError tooDeep) {
        levels.pop();
        next =
            Reason.NESTED_TOO_DEEP.arrival(
                level.packed.document().place(),
                "What it holds lies deeper in one another than is read.");
      }
    }
    return next != null;
  }

  /** {@code arrival}, or null if it is a container that was entered instead. */
  private @Nullable Arrival unfolded(Arrival arrival, long before) {
    if (!(arrival instanceof Arrival.Document document) || !isEntry(document.raw())) {
      return arrival;
    }
    RawDocument raw = document.raw();
    try {
      Optional<Unpacking.Match> match = unpacking.match(raw);
      if (match.isEmpty()) {
        return arrival;
      }
      if (levels.size() >= deepest) {
        return Reason.NESTED_TOO_DEEP.arrival(
            raw.place(),
            "At most "
                + deepest
                + " containers are opened in one another; unpack the outer ones by hand.");
      }
      Contents contents = match.get().open(allowance);
      opened.add(contents);
      levels.push(new Level(match.get().packed(), contents, raw.size(), before, position()));
      return null;
    } catch (IOException notReadable) {
      if (Thread.currentThread().isInterrupted()) {
        throw new UncheckedIOException(notReadable);
      }
      return Reason.NOT_READABLE.arrival(
          raw.place(), "It could not be opened: " + InWords.cause(notReadable));
    }
  }

  private static boolean isEntry(RawDocument raw) {
    return raw.enclosure() != null && raw.enclosure().kind() == Enclosure.Kind.ENTRY;
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

  @Override
  public long position() {
    Level level = levels.peek();
    if (level == null) {
      return opened.isEmpty() ? 0 : opened.get(0).position();
    }
    double share =
        level.length == 0 ? 1 : Math.min(1, (double) level.contents.position() / level.length);
    return level.from + (long) (share * (level.to - level.from));
  }

  /** Documents can be opened until now, so what they lie in is removed only now. */
  @Override
  public void close() throws IOException {
    levels.clear();
    next = null;
    Collections.reverse(opened);
    IOException failed = null;
    for (Contents contents : opened) {
      try {
        contents.close();
      } catch (IOException notClosed) {
        failed = notClosed;
      }
    }
    opened.clear();
    if (failed != null) {
      throw failed;
    }
  }
}
