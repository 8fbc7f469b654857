package org.urtext.intake.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** Requests and answers on a pipe: each is its length in four bytes, then its bytes. */
final class Frames {

  /** The longest frame, in bytes; a document and an answer are far shorter. */
  static final int MOST = 128 << 20;

  private Frames() {}

  static void write(DataOutputStream out, byte[] frame) throws IOException {
    if (frame.length > MOST) {
      throw new IOException("A frame of " + frame.length + " bytes is too long");
    }
    out.writeInt(frame.length);
    out.write(frame);
    out.flush();
  }

  /**
   * @throws EOFException if the other side is gone
   * @throws StreamCorruptedException if what it wrote is no frame
   */
  static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new StreamCorruptedException("A frame cannot have " + length + " bytes");
    }
    // Grows with what really arrives: a length alone claims no memory.
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException();
    }
    return frame;
  }
}
