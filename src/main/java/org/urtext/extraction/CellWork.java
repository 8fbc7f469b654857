package org.urtext.extraction;

import java.io.IOException;
import org.urtext.intake.child.Work;

/** Reads documents in a child process, by the same code as everywhere. */
public final class CellWork implements Work {

  private final ReadingRoom room = new ReadingRoom();

  public CellWork() {}

  @Override
  public byte[] perform(byte[] request) throws IOException {
    return CellProtocol.answer(room.read(CellProtocol.document(request)));
  }
}
