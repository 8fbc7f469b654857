package org.urtext.intake.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Work that does what it is told, good or bad: {@code word argument}. */
public final class Deeds implements Work {

  @Override
  public byte[] perform(byte[] request) throws Exception {
    String asked =
        new String(request, 0, Math.min(request.length, 100), StandardCharsets.ISO_8859_1);
    switch (asked.replaceFirst(" .*", "")) {
      case "pid" -> {
        return bytes(Long.toString(ProcessHandle.current().pid()));
      }
      case "property" -> {
        return bytes(String.valueOf(System.getProperty(asked.replaceFirst(".* ", ""))));
      }
      case "print" -> {
        System.out.println("a line from a talkative library");
        System.out.flush();
        return bytes("printed");
      }
      case "read" -> {
        return bytes(Integer.toString(System.in.read()));
      }
      case "spin" -> {
        System.out.println("spinning");
        for (long turns = 0; turns >= 0; turns++) {
          Thread.onSpinWait();
        }
      }
      case "hoard" -> {
        List<long[]> hoard = new ArrayList<>();
        while (!hoard.isEmpty() || request.length > 0) {
          hoard.add(new long[1 << 17]);
        }
      }
      case "exit" -> System.exit(0);
      case "throw" -> throw new IllegalArgumentException("no such deed");
      case "halt" -> Runtime.getRuntime().halt(7);
      case "babble" -> {
        try (FileOutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
          pipe.write(bytes("all of this is no frame"));
          pipe.flush();
          Thread.currentThread().join();
        }
      }
      default -> {}
    }
    return request;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
