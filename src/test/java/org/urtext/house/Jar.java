package org.urtext.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a user runs it: as a process of its own, in a folder. */
final class Jar {

  private static final Path PACKAGED = Path.of(System.getProperty("urtext.jar"));
  private static final String CLASSES = System.getProperty("urtext.class-archive");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final List<String> virtualMachine = new ArrayList<>();
  private Path jar = PACKAGED;

  Jar(Path folder) {
    this.folder = folder;
  }

  /** Where it is run. */
  Path folder() {
    return folder;
  }

  /** The same with options for the virtual machine. */
  Jar with(String... options) {
    Jar other = new Jar(folder);
    other.jar = jar;
    other.virtualMachine.addAll(Arrays.asList(options));
    return other;
  }

  /** The same from another copy of the file. */
  Jar copiedTo(Path place) throws IOException {
    Jar other = new Jar(folder);
    other.jar = Files.copy(jar, place);
    return other;
  }

  /**
   * What a run came to.
   *
   * @param code its exit code
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Run(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit code " + code + "\n--- out\n" + out + "\n--- err\n" + err;
    }
  }

  Run run(String... arguments) throws Exception {
    return runWithInput("", arguments);
  }

  Run runWithInput(String input, String... arguments) throws Exception {
    Running running = start(arguments);
    try (OutputStream in = running.process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return running.end();
  }

  /** Compiles and runs a Java program in the folder, with nothing but the jar to build on. */
  Run runProgram(String source) throws Exception {
    return start(builder(List.of("-cp", jar.toString(), source))).end();
  }

  Running start(String... arguments) throws IOException {
    return start(builder(arguments));
  }

  private Running start(ProcessBuilder builder) throws IOException {
    Path err = Files.createTempFile(folder, "stderr", ".log");
    Path out = Files.createTempFile(folder, "stdout", ".log");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Running(process, out, err);
  }

  /** A run that has begun. */
  record Running(Process process, Path out, Path err) {

    boolean endsWithin(Duration time) throws InterruptedException {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As Ctrl-C does. */
    void interrupt() throws Exception {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Waits until it has said {@code words} on standard error. */
    void says(String words) throws Exception {
      while (!Files.readString(err).contains(words) && process.isAlive()) {
        endsWithin(Duration.ofMillis(20));
      }
    }

    Run end() throws Exception {
      if (!endsWithin(PATIENCE)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + process.info());
      }
      Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(err);
      Files.delete(out);
      return run;
    }
  }

  /** Kills a run as soon as it has written {@code line} to standard error. */
  void runUntil(String line, String... arguments) throws Exception {
    Process process = builder(arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String read = err.readLine();
      while (read != null && !read.startsWith(line)) {
        read = err.readLine();
      }
      process.destroyForcibly();
    }
    process.waitFor();
  }

  /**
   * Kills a run after {@code moment}, unless it has ended by then.
   *
   * @return what it had written to standard error
   */
  String killedAfter(Duration moment, String... arguments) throws Exception {
    Running running = start(arguments);
    if (!running.endsWithin(moment)) {
      running.process.destroyForcibly();
    }
    return running.end().err();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> whatToRun = new ArrayList<>(List.of("-jar", jar.toString()));
    whatToRun.addAll(Arrays.asList(arguments));
    return builder(whatToRun);
  }

  private ProcessBuilder builder(List<String> whatToRun) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Runs of a few seconds gain nothing from what a long run is optimised by.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // It does not fit another copy of the jar, which is no one's concern.
    command.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:disable"));
    command.addAll(virtualMachine);
    command.addAll(whatToRun);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("URTEXT_DB");
    return builder;
  }
}
