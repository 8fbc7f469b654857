package org.urtext.intake.child;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The other end of {@link ChildProcesses}: answers requests from standard input until that ends.
 *
 * <p>The main thread does nothing but read, so that it notices at once when the parent is gone and
 * ends the process, whatever the work is busy with.
 */
final class Child {

  /** What the child says once it is ready for its first request. */
  static final byte[] READY = {'r', 'e', 'a', 'd', 'y'};

  /** The property that names the folder of the children's temporary files, theirs alone. */
  static final String SCRATCH = "urtext.scratch";

  private static final int FAILED = 1;

  private Child() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    DataInputStream requests =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    // From here on the pipes are out of reach of whatever a library prints or reads.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    ignore("INT");
    ignore("HUP");

    Work work = Class.forName(args[0]).asSubclass(Work.class).getConstructor().newInstance();
    BlockingQueue<byte[]> asked = new ArrayBlockingQueue<>(1);
    Thread worker = new Thread(() -> answer(work, asked, answers), "work");
    worker.setDaemon(true);
    worker.start();
    try {
      while (true) {
        asked.put(Frames.read(requests));
      }
    } catch (IOException parentGone) {
      sweep();
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException unexpected) {
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /** Deletes the temporary files, as the parent would have done had it not been killed. */
  private static void sweep() {
    String scratch = System.getProperty(SCRATCH);
    if (scratch == null) {
      return;
    }
    try {
      MoreFiles.deleteRecursively(Path.of(scratch), RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException | InvalidPathException notSwept) {
      // Then the system sweeps, or another child is doing it.
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // standard error is where a child is debugged
  private static void answer(Work work, BlockingQueue<byte[]> asked, DataOutputStream answers) {
    try {
      Frames.write(answers, READY);
      while (true) {
        Frames.write(answers, work.perform(asked.take()));
      }
    } catch (Throwable ended) {
      ended.printStackTrace();
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /**
   * Ctrl-C reaches every process of the terminal. The parent decides what then becomes of its work;
   * a child that ended first would look like one that a document killed.
   *
   * <p>By reflection, because the compiler warns of {@code sun.misc} and cannot be told not to; the
   * module {@code jdk.unsupported} exports it for this use. See JEP 260.
   */
  private static void ignore(String signal) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      type.getMethod("handle", type, handler)
          .invoke(
              null,
              type.getConstructor(String.class).newInstance(signal),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException | IllegalArgumentException notOnThisPlatform) {
      // Then the parent's own end is what ends the child.
    }
  }
}
