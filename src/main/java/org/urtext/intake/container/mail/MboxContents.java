package org.urtext.intake.container.mail;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Enclosure.Kind;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;
import org.urtext.intake.container.ByteLines;
import org.urtext.intake.container.Clipping;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.Slice;
import org.urtext.intake.container.StepwiseContents;

/** The messages of a mailbox, found as they are asked for. */
final class MboxContents extends StepwiseContents {

  private static final String SEPARATOR = "From ";

  /** Larger messages carry files rather than articles. */
  private static final long LARGEST = 50_000_000;

  /** Of a mailbox that quotes nothing, what is no header cannot follow a separator. */
  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,100}[ \\t]*:.*");

  private final Packed packed;
  private final ByteLines lines;
  private int number;
  private ByteLines.@Nullable Line ahead;
  private long start = -1;

  MboxContents(Packed packed) throws IOException {
    super(packed.document().place());
    this.packed = packed;
    this.lines = new ByteLines(packed.file());
  }

  /** Goes to the next separator, or the end; the message before it arrives. */
  @Override
  protected @Nullable Arrival step() throws IOException {
    boolean afterEmpty = start < 0;
    long emptyFrom = -1;
    for (ByteLines.Line line = line(); line != null; line = line()) {
      if (afterEmpty && line.text().startsWith(SEPARATOR) && headerFollows()) {
        long from = start;
        start = line.end();
        if (from >= 0) {
          return message(from, emptyFrom < 0 ? line.offset() : emptyFrom);
        }
        afterEmpty = false;
      } else {
        afterEmpty = line.text().isEmpty();
      }
      emptyFrom = afterEmpty ? line.offset() : -1;
    }
    stop();
    return start < 0
        ? Reason.EMPTY.arrival(packed.document().place(), "No message lies in it.")
        : message(start, lines.position());
  }

  private ByteLines.@Nullable Line line() throws IOException {
    ByteLines.Line line = ahead;
    ahead = null;
    return line == null ? lines.next() : line;
  }

  private boolean headerFollows() throws IOException {
    ahead = lines.next();
    return ahead != null && HEADER.matcher(ahead.text()).matches();
  }

  private Arrival message(long from, long to) {
    number++;
    Slice bytes = new Slice(packed.file(), from, to - from);
    Clipping clipping = new Clipping(packed, Integer.toString(number), bytes);
    return bytes.length() > LARGEST
        ? clipping.tooLarge(LARGEST)
        : clipping.document(
            Kind.RECORD,
            "message/rfc822",
            () -> new UnquotingStream(bytes.open()),
            Hints.toldBy("mbox"));
  }

  @Override
  public long position() {
    return lines.position();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
