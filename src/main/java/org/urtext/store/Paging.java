package org.urtext.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Streams rows a page at a time; the embedded database would hold a whole result in memory. */
final class Paging {

  /** How many rows a page has; one that has fewer is the last. */
  static final int PAGE = 500;

  private Paging() {}

  /** Gives the page of rows that follow {@code last}, or the first page. */
  interface Pages<T> {
    List<T> after(@Nullable T last);
  }

  /** The rows of all pages, in order. */
  static <T> Stream<T> stream(Pages<T> pages) {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, 0) {
          private List<T> page = new ArrayList<>();
          private int next;
          private boolean ended;

          @Override
          public boolean tryAdvance(Consumer<? super T> action) {
            if (next == page.size() && !ended) {
              page = pages.after(page.isEmpty() ? null : page.get(page.size() - 1));
              next = 0;
              ended = page.size() < PAGE;
            }
            if (next == page.size()) {
              return false;
            }
            action.accept(page.get(next++));
            return true;
          }
        },
        false);
  }
}
