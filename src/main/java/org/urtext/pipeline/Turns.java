package org.urtext.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.RawDocument;

/**
 * What waits to be recorded, in the order in which it arrived: documents that are being read, and
 * what is known already. So much waits as memory allows; for one thread.
 */
final class Turns {

  /** Documents read ahead of the one that is recorded next, for each thread. */
  private static final int AHEAD = 8;

  /** So much may wait to be recorded, documents and what is known already. */
  private static final int MOST = 1_000;

  /** So many bytes may be under way, whatever their number. */
  private static final long MOST_BYTES = 100_000_000;

  private final int mostDocuments;
  private final Deque<Turn> pending = new ArrayDeque<>();
  private final Set<String> underWay = new HashSet<>();
  private long bytes;
  private int documents;

  /**
   * Something to be recorded once everything that arrived before it has been.
   *
   * @param document that is being read; null for what is known already
   */
  private record Turn(@Nullable RawDocument document, Runnable recording) {}

  /**
   * @param threads that read
   */
  Turns(int threads) {
    mostDocuments = threads * AHEAD;
  }

  /** Records what is known already when its turn comes, which may be now. */
  void add(Runnable recording) {
    while (pending.size() >= MOST) {
      takeNext();
    }
    if (pending.isEmpty()) {
      recording.run();
    } else {
      pending.addLast(new Turn(null, recording));
    }
  }

  /** Takes turns until one more document may be read. */
  void makeRoomFor(RawDocument document) {
    while (!pending.isEmpty()
        && (documents >= mostDocuments
            || pending.size() >= MOST
            || bytes + document.size() > MOST_BYTES)) {
      takeNext();
    }
  }

  /**
   * Records a document that is being read when its turn comes. Room for it has been made.
   *
   * @param recording waits until it has been read
   */
  void add(RawDocument document, Runnable recording) {
    bytes += document.size();
    documents++;
    underWay.add(document.realPath());
    pending.addLast(new Turn(document, recording));
  }

  /** Takes turns until no document with this real path is being read. */
  void finish(String realPath) {
    while (underWay.contains(realPath)) {
      takeNext();
    }
  }

  /** Takes all turns that there are. */
  void takeAll() {
    while (!pending.isEmpty()) {
      takeNext();
    }
  }

  /**
   * Takes the next turn.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  void takeNext() {
    Turn next = pending.removeFirst();
    RawDocument document = next.document;
    if (document != null) {
      bytes -= document.size();
      documents--;
      underWay.remove(document.realPath());
    }
    next.recording.run();
  }
}
