package org.urtext.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static DataInputStream pipe(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static byte[] claiming(int length, byte... rest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(length);
    out.write(rest);
    return bytes.toByteArray();
  }

  @Test
  void framesComeOutAsTheyWentIn() throws IOException {
    Random seeded = new Random(3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[][] frames = new byte[20][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new byte[i * seeded.nextInt(100)];
      seeded.nextBytes(frames[i]);
      Frames.write(new DataOutputStream(bytes), frames[i]);
    }

    DataInputStream in = pipe(bytes.toByteArray());
    for (byte[] frame : frames) {
      assertThat(Frames.read(in)).isEqualTo(frame);
    }
    assertThatThrownBy(() -> Frames.read(in)).isInstanceOf(EOFException.class);
  }

  @Test
  void impossibleLengthsAreNoFrames() throws IOException {
    for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, Frames.MOST + 1}) {
      DataInputStream in = pipe(claiming(length, new byte[10]));
      assertThatThrownBy(() -> Frames.read(in))
          .as("%d", length)
          .isInstanceOf(StreamCorruptedException.class);
    }
  }

  @Test
  void aLengthThatIsNotKeptIsTheEnd() throws IOException {
    DataInputStream in = pipe(claiming(Frames.MOST, new byte[10]));

    assertThatThrownBy(() -> Frames.read(in)).isInstanceOf(EOFException.class);
  }
}
