package org.urtext.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Ways in which files go wrong. Each leaves what it is given as it was and makes something new. */
enum Mutation {
  BITS {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      byte[] mutant = bytes.clone();
      for (int i = 1 + random.nextInt(20); i > 0 && mutant.length > 0; i--) {
        mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return mutant;
    }
  },
  CUT {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      int at = random.nextInt(bytes.length + 1);
      return random.nextInt(4) == 0
          ? joined(bytes, at, bytes.length, new byte[0])
          : joined(bytes, 0, at, new byte[0]);
    }
  },
  DELETION {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      int from = random.nextInt(bytes.length + 1);
      int to = from + length(bytes.length - from, random);
      return joined(bytes, 0, from, joined(bytes, to, bytes.length, new byte[0]));
    }
  },
  DUPLICATION {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      int from = random.nextInt(bytes.length + 1);
      int to = from + length(bytes.length - from, random);
      ByteArrayOutputStream mutant = new ByteArrayOutputStream();
      mutant.write(bytes, 0, from);
      for (int times = random.nextInt(8) == 0 ? 200 : 2; times > 0; times--) {
        mutant.write(bytes, from, to - from);
      }
      mutant.write(bytes, to, bytes.length - to);
      return mutant.toByteArray();
    }
  },
  SWAP {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      int from = random.nextInt(bytes.length + 1);
      int middle = from + length(bytes.length - from, random);
      int to = middle + length(bytes.length - middle, random);
      byte[] tail = joined(bytes, from, middle, joined(bytes, to, bytes.length, new byte[0]));
      return joined(bytes, 0, from, joined(bytes, middle, to, tail));
    }
  },
  NOISE {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      byte[] noise = new byte[1 + random.nextInt(64)];
      random.nextBytes(noise);
      return inserted(bytes, noise, random);
    }
  },
  RUN {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      String of = RUNS[random.nextInt(RUNS.length)];
      int times = 1 << random.nextInt(16);
      return inserted(bytes, latin(of.repeat(times)), random);
    }
  },
  NESTING {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      String[] pair = NESTS[random.nextInt(NESTS.length)];
      int deep = 1 << random.nextInt(15);
      String closing = random.nextBoolean() ? pair[1].repeat(deep) : "";
      return inserted(bytes, latin(pair[0].repeat(deep) + "x" + closing), random);
    }
  },
  CONTROLS {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      byte[] mutant = bytes;
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        mutant = inserted(mutant, latin(CONTROL[random.nextInt(CONTROL.length)]), random);
      }
      return mutant;
    }
  },
  NUMBERS {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      ByteArrayOutputStream mutant = new ByteArrayOutputStream();
      for (byte each : bytes) {
        if (each >= '0' && each <= '9' && random.nextInt(6) == 0) {
          mutant.writeBytes(latin(NUMBER[random.nextInt(NUMBER.length)]));
        } else {
          mutant.write(each);
        }
      }
      return mutant.toByteArray();
    }
  },
  SPLICE {
    @Override
    byte[] of(byte[] bytes, byte[] other, Random random) {
      int at = random.nextInt(bytes.length + 1);
      int from = random.nextInt(other.length + 1);
      byte[] end = random.nextBoolean() ? new byte[0] : tail(bytes, at);
      return joined(bytes, 0, at, joined(other, from, other.length, end));
    }
  };

  private static final String[] RUNS = {
    "a",
    " ",
    "\n",
    "\r",
    "\0",
    "\u00ff",
    "<",
    ">",
    "&",
    "\"",
    "'",
    ",",
    "\t",
    "=",
    "-",
    "9",
    "\\",
    "\r\n",
    "From ",
    "\u00c3\u00a4",
    "\u00e4",
    "<p>",
    "<!--",
    "]]>",
    "%PDF-",
    "&#x41;",
    "://",
    "A,"
  };

  private static final String[][] NESTS = {
    {"{\"a\":", "}"},
    {"[", "]"},
    {"(", ")"},
    {"{", "}"},
    {"<b>", "</b>"},
    {"<div>", "</div>"},
    {"<<", ">>"},
    {"<item>", "</item>"},
    {"<table><tr><td>", "</td></tr></table>"},
    {"\"", "\""},
    {"{\\b ", "}"},
    {"<!DOCTYPE a [", "]>"}
  };

  private static final String[] CONTROL = {
    "\0",
    "\u0001",
    "\b",
    "\u000b",
    "\f",
    "\u001a",
    "\u001b[2J",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u00e2\u0080\u00ae",
    "\u00e2\u0080\u00a8",
    "\u00ef\u00bb\u00bf",
    "\u00ed\u00a0\u0080",
    "\u00f4\u0090\u0080\u0080",
    "\u00ff\u00fe",
    "\r"
  };

  private static final String[] NUMBER = {
    "-1",
    "0",
    "",
    "99999999999999999999",
    "2147483648",
    "-9223372036854775808",
    "1e999",
    "0x",
    "65536"
  };

  /**
   * A mutant of {@code bytes}.
   *
   * @param other of which a part may come in
   */
  abstract byte[] of(byte[] bytes, byte[] other, Random random);

  /** One of them, by chance. */
  static Mutation any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  private static int length(int most, Random random) {
    // Short stretches break records, long ones break files.
    return random.nextInt(Math.min(most, random.nextBoolean() ? 40 : most) + 1);
  }

  private static byte[] inserted(byte[] bytes, byte[] insertion, Random random) {
    int at = random.nextInt(bytes.length + 1);
    return joined(bytes, 0, at, joined(insertion, 0, insertion.length, tail(bytes, at)));
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] tail) {
    ByteArrayOutputStream mutant = new ByteArrayOutputStream(to - from + tail.length);
    mutant.write(bytes, from, to - from);
    mutant.writeBytes(tail);
    return mutant.toByteArray();
  }

  private static byte[] tail(byte[] bytes, int from) {
    return joined(bytes, from, bytes.length, new byte[0]);
  }

  private static byte[] latin(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
