package org.urtext.intake.child;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A process with a child, to be killed by a test while the child is at work. */
final class Parent {

  private Parent() {}

  public static void main(String[] args) throws Exception {
    try (ChildProcesses children = new ChildProcesses(Deeds.class, 1, Duration.ofMinutes(1), 32)) {
      System.out.println(new String(children.ask(Deeds.bytes("pid")), StandardCharsets.ISO_8859_1));
      System.out.println(
          new String(
              children.ask(Deeds.bytes("property java.io.tmpdir")), StandardCharsets.ISO_8859_1));
      System.out.flush();
      children.ask(Deeds.bytes("spin"));
    }
  }
}
