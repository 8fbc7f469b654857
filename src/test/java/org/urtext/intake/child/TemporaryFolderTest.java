package org.urtext.intake.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left behind goes, and nothing else. */
class TemporaryFolderTest {

  @TempDir private Path temporary;

  private Path left(String name) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(name).resolve("0")).getParent();
    Files.writeString(folder.resolve("0").resolve("index"), "what was unpacked");
    Files.createFile(folder.resolve("in-use"));
    return folder;
  }

  /** The number of a process that has ended. */
  private static long deadPid() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void theFolderOfADeadProcessGoesWithAllInIt() throws Exception {
    Path folder = left("urtext-" + deadPid() + "-1700000000000-1");
    TemporaryFolder.sweep(temporary);
    assertThat(folder).doesNotExist();
  }

  @Test
  void theFolderOfOneWhoseNumberAnotherHasNowGoesToo() throws Exception {
    Path folder = left("urtext-" + ProcessHandle.current().pid() + "-1700000000000-1");
    TemporaryFolder.sweep(temporary);
    assertThat(folder).doesNotExist();
  }

  @Test
  void theFolderOfALivingProcessStays() throws Exception {
    try (TemporaryFolder living = TemporaryFolder.in(temporary)) {
      TemporaryFolder.sweep(temporary);
      assertThat(living.path()).isDirectory();
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsLockedStaysWhateverItsNumberMeansHere() throws Exception {
    Path folder = left("urtext-" + deadPid() + "-1700000000000-1");
    try (FileChannel channel =
            FileChannel.open(folder.resolve("in-use"), StandardOpenOption.WRITE);
        var held = channel.lock()) {
      TemporaryFolder.sweep(temporary);
      assertThat(held.isValid()).isTrue();
      assertThat(folder).isDirectory();
    }
  }

  @Test
  void nothingThatIsCalledOtherwiseOrIsALinkIsTouched() throws Exception {
    long dead = deadPid();
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("kept.txt"), "kept");
    left("urtext-notes");
    left("urtext-" + dead);
    left("news-" + dead + "-1700000000000-1");
    Files.writeString(temporary.resolve("urtext-" + dead + "-1700000000000-2"), "a file");
    Files.createSymbolicLink(temporary.resolve("urtext-" + dead + "-1700000000000-3"), elsewhere);
    long before = count();
    TemporaryFolder.sweep(temporary);
    assertThat(count()).isEqualTo(before);
    assertThat(elsewhere.resolve("kept.txt")).exists();
  }

  private long count() throws IOException {
    try (var all = Files.walk(temporary)) {
      return all.count();
    }
  }
}
