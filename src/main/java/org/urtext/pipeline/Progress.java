package org.urtext.pipeline;

/** Is told how far a run has come. Called from one thread unless said otherwise. */
public interface Progress {

  /** Tells nobody. */
  Progress UNTOLD =
      new Progress() {
        @Override
        public void begins(String stage) {}

        @Override
        public void expects(long bytes) {}

        @Override
        public void advances(long bytes) {}

        @Override
        public void dealtWith(boolean failed) {}

        @Override
        public void acknowledges() {}

        @Override
        public void ends() {}
      };

  /** A stage begins: {@code reading} or {@code linking}. */
  void begins(String stage);

  /** How many bytes there are to go through; may be told late, once, and from any thread. */
  void expects(long bytes);

  /** So many more bytes have been gone through. */
  void advances(long bytes);

  /** One more of the things found has been dealt with. */
  void dealtWith(boolean failed);

  /** Everything told of so far is on disk. */
  void acknowledges();

  /** The stage that began last has ended. */
  void ends();
}
