package org.urtext.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChildProcessesTest {

  private static final Duration AMPLE = Duration.ofMinutes(1);

  private final ChildProcesses children = new ChildProcesses(Deeds.class, 2, AMPLE, 64);

  @AfterEach
  void end() {
    children.close();
  }

  private String ask(String deed) throws Exception {
    return text(children.ask(Deeds.bytes(deed)));
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.ISO_8859_1);
  }

  private static ProcessHandle process(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private ChildFailure failure(String deed) {
    return catchThrowableOfType(ChildFailure.class, () -> ask(deed));
  }

  @Test
  void oneChildAnswersRequestAfterRequest() throws Exception {
    String pid = ask("pid");

    assertThat(ask("echo this")).isEqualTo("echo this");
    assertThat(ask("pid"))
        .isEqualTo(pid)
        .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void anEmptyRequestIsARequest() throws Exception {
    assertThat(children.ask(new byte[0])).isEmpty();
  }

  @Test
  void whatALibraryPrintsOrReadsDoesNotReachThePipes() throws Exception {
    assertThat(ask("print")).isEqualTo("printed");
    assertThat(ask("read")).isEqualTo("-1");
    assertThat(ask("echo")).isEqualTo("echo");
  }

  @Test
  void childrenTakeOverWhatChangesHowTextsAreRead() throws Exception {
    for (String name : List.of("user.language", "file.encoding")) {
      assertThat(ask("property " + name)).as(name).isEqualTo(System.getProperty(name));
    }
  }

  @Test
  void temporaryFilesOfKilledChildrenAreSweptAtTheEnd() throws Exception {
    Path scratch = Path.of(ask("property java.io.tmpdir"));
    assertThat(scratch).isDirectory();
    Files.writeString(scratch.resolve("left"), "by a child");

    children.close();

    assertThat(scratch).doesNotExist();
  }

  @Test
  void largeFramesArriveWhole() throws Exception {
    byte[] large = new byte[20_000_000];
    new Random(20).nextBytes(large);
    try (ChildProcesses roomy = new ChildProcesses(Deeds.class, 1, AMPLE, 256)) {
      assertThat(roomy.ask(large)).isEqualTo(large);
    }
  }

  @Test
  void aChildThatTakesTooLongIsKilledAndReplaced() throws Exception {
    String pid = ask("pid");
    ProcessHandle first = process(pid);

    assertThatThrownBy(() -> children.ask(Deeds.bytes("spin"), Duration.ofMillis(100)))
        .isInstanceOfSatisfying(
            ChildFailure.class,
            late -> assertThat(late.kind()).isEqualTo(ChildFailure.Kind.TOOK_TOO_LONG))
        .hasMessageContaining("0.1 seconds");

    first.onExit().get(30, TimeUnit.SECONDS);
    assertThat(ask("pid")).isNotEqualTo(pid);
  }

  @Test
  void aChildThatRunsOutOfMemorySaysSo() throws Exception {
    ChildFailure failure = failure("hoard");

    assertThat(failure.kind()).isEqualTo(ChildFailure.Kind.DIED);
    assertThat(failure).hasMessageContaining("memory");
    assertThat(ask("echo")).isEqualTo("echo");
  }

  @Test
  void whateverElseEndsAChildFailsItsRequestAlone() throws Exception {
    for (String deed : List.of("exit", "throw", "halt", "babble")) {
      assertThat(failure(deed))
          .as(deed)
          .extracting(ChildFailure::kind)
          .isEqualTo(ChildFailure.Kind.DIED);
      assertThat(ask("echo")).isEqualTo("echo");
    }
  }

  @Test
  void aChildThatEndedWhileIdleIsReplacedUnnoticed() throws Exception {
    ProcessHandle idle = process(ask("pid"));
    idle.destroyForcibly();
    idle.onExit().get(30, TimeUnit.SECONDS);

    assertThat(ask("echo")).isEqualTo("echo");
  }

  @Test
  void aChildIsReplacedAfterManyRequests() throws Exception {
    String first = ask("pid");
    for (int i = 1; i < 2_000; i++) {
      ask("echo");
    }

    assertThat(ask("pid")).isNotEqualTo(first);
  }

  @Test
  void callersShareTheChildrenAndEachGetsItsOwnAnswer() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(6);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String deed = i % 10 == 0 ? "pid" : "echo " + i;
        answers.add(callers.submit(() -> ask(deed)));
      }
      Set<String> pids = new HashSet<>();
      for (int i = 0; i < answers.size(); i++) {
        if (i % 10 == 0) {
          pids.add(answers.get(i).get());
        } else {
          assertThat(answers.get(i).get()).isEqualTo("echo " + i);
        }
      }
      assertThat(pids).hasSizeLessThanOrEqualTo(2);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void closingEndsTheChildrenEvenAtWork() throws Exception {
    ProcessHandle child = process(ask("pid"));
    CompletableFuture<ChildFailure> spinning = CompletableFuture.supplyAsync(() -> failure("spin"));

    children.close();

    assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThatThrownBy(() -> ask("echo")).isInstanceOf(IllegalStateException.class);
    // Whether the request came before or after the end, it did not hang.
    spinning.handle((failure, closed) -> true).get(30, TimeUnit.SECONDS);
  }

  @Test
  void anInterruptedCallerLeavesNoChildAtWork() throws Exception {
    ProcessHandle child = process(ask("pid"));
    CountDownLatch asking = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              asking.countDown();
              try {
                ask("spin");
              } catch (Throwable thrown) {
                end.complete(thrown);
              }
            });
    caller.start();
    asking.await();
    caller.interrupt();

    assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    caller.join();
    // Either it was interrupted before it had a child, or the child it had is gone.
    children.close();
    assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void aChildEndsWithItsParentThoughItIsAtWork() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Durtext.debug=true",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .start();
    ProcessHandle child;
    Path scratch;
    try (BufferedReader out = parent.inputReader();
        BufferedReader err = parent.errorReader()) {
      child = process(out.readLine());
      scratch = Path.of(out.readLine());
      assertThat(scratch).isDirectory();
      assertThat(err.readLine()).isEqualTo("spinning");
    } finally {
      parent.destroyForcibly();
    }

    assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(scratch).doesNotExist();
  }

  @Test
  void aChildIsFoundThoughTheClassPathIsRelative() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    String relative =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> here.relativize(Path.of(entry).toAbsolutePath()).toString())
            .collect(Collectors.joining(File.pathSeparator));
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                relative,
                Parent.class.getName())
            .directory(here.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = parent.inputReader()) {
      assertThat(out.readLine()).matches("[0-9]+");
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aChildThatCannotStartIsAFailureWithItsCause() {
    try (ChildProcesses impossible = new ChildProcesses(Unstartable.class, 1, AMPLE, 64)) {
      assertThatThrownBy(() -> impossible.ask(new byte[0]))
          .isInstanceOf(ChildFailure.class)
          .hasMessageContaining("ended");
    }
  }

  /** Has no constructor that a child could use. */
  static final class Unstartable implements Work {
    Unstartable(String needed) {}

    @Override
    public byte[] perform(byte[] request) {
      return request;
    }
  }
}
