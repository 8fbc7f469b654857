package org.urtext.intake.container.mail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes one {@code >} off each line of a message that begins with some and {@code From }. */
final class UnquotingStream extends FilterInputStream {

  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

  /** Quotations of quotations; beyond, nobody wrote it for a mailbox. */
  private static final int DEEPEST = 50;

  private boolean lineStart = true;

  UnquotingStream(InputStream in) {
    super(new BufferedInputStream(in));
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    if (lineStart && c == '>' && isQuotedSeparator()) {
      c = in.read();
    }
    lineStart = c == '\n';
    return c;
  }

  private boolean isQuotedSeparator() throws IOException {
    in.mark(DEEPEST + FROM.length);
    int marks = 0;
    int c = in.read();
    while (c == '>' && marks < DEEPEST) {
      marks++;
      c = in.read();
    }
    byte[] word = new byte[FROM.length];
    word[0] = (byte) c;
    int read = 1 + in.readNBytes(word, 1, FROM.length - 1);
    in.reset();
    return read == FROM.length && Arrays.equals(word, FROM);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        break;
      }
      bytes[offset + count++] = (byte) c;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
