package org.urtext.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.urtext.intake.RawDocument;
import org.urtext.intake.Reason;
import org.urtext.intake.child.ChildFailure;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.child.Work;

/**
 * Rooms of their own for documents whose parsers may run without end or eat all memory: child
 * processes that can be killed. None is started before the first such document.
 *
 * <p>Thread-safe.
 */
public final class ReadingCells implements AutoCloseable {

  /** No honest article takes a tenth of it. */
  public static final Duration LIMIT = Duration.ofSeconds(60);

  /** Ample for the largest document that is read, in the greediest of its parsers. */
  private static final int HEAP_MEGABYTES = 512;

  private final ChildProcesses children;
  private final Duration limit;

  /**
   * @param most how many documents are read at once; further ones wait
   */
  public ReadingCells(int most) {
    this(CellWork.class, most, LIMIT, HEAP_MEGABYTES);
  }

  ReadingCells(Class<? extends Work> work, int most, Duration limit, int heapMegabytes) {
    this.children = new ChildProcesses(work, most, limit, heapMegabytes);
    this.limit = limit;
  }

  /**
   * Reads {@code raw}, whose content is {@code bytes}.
   *
   * @throws CancellationException if this thread is interrupted
   */
  Extraction read(RawDocument raw, byte[] bytes) throws NotAnArticle {
    try {
      return CellProtocol.extraction(children.ask(CellProtocol.request(raw, bytes)));
    } catch (ChildFailure failure) {
      throw switch (failure.kind()) {
        case TOOK_TOO_LONG ->
            new NotAnArticle(
                Reason.TOOK_TOO_LONG,
                "Reading it took longer than "
                    + limit.toSeconds()
                    + " seconds; save its text in another format and run again.");
        case DIED ->
            new NotAnArticle(
                Reason.PARSER_DIED,
                failure.getMessage() + "; save its text in another format and run again.");
      };
    } catch (IOException noExtraction) {
      throw new NotAnArticle(
          Reason.PARSER_DIED,
          "The child process answered with something else than a reading; save its text in"
              + " another format and run again.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while reading");
    }
  }

  /** Ends the child processes. */
  @Override
  public void close() {
    children.close();
  }
}
