package org.urtext.intake.container;

import java.io.Closeable;
import java.util.Iterator;
import org.urtext.intake.Arrival;

/**
 * What a container holds, in its own order, each thing once. The bytes of a document that arrived
 * can be opened until the contents are closed, from any thread. To be iterated by one thread.
 */
public interface Contents extends Iterator<Arrival>, Closeable {

  /** How many bytes of the container's file have been gone through, for showing progress. */
  long position();
}
