package org.urtext.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of tables as they were told, a page of them in one deflated value: a row of many
 * cells is otherwise gathered from six tables, which costs far more than to write it out.
 */
final class FinishedRows {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final ObjectReader PAGE =
      MAPPER.readerFor(new TypeReference<List<List<@Nullable String>>>() {});

  private final Handle handle;

  FinishedRows(Handle handle) {
    this.handle = handle;
  }

  /** The rows of {@code table}, in their order; empty if none are kept of this edition. */
  Optional<Stream<List<@Nullable String>>> of(String table, String edition) {
    return handle
        .createQuery(
            "select pages from finished_table where table_name = :table and edition = :edition")
        .bind("table", table)
        .bind("edition", edition)
        .mapTo(Integer.class)
        .findOne()
        .map(pages -> Streams.stream(new Ahead(table, pages)).flatMap(List::stream));
  }

  /** The pages, of which the next one is unfolded while one is written out. */
  private final class Ahead implements Iterator<List<List<@Nullable String>>> {
    private final String table;
    private final int pages;
    private int next;
    private @Nullable CompletableFuture<List<List<@Nullable String>>> ahead;

    Ahead(String table, int pages) {
      this.table = table;
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      return ahead != null || next < pages;
    }

    @Override
    public List<List<@Nullable String>> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      CompletableFuture<List<List<@Nullable String>>> page = ahead == null ? begin() : ahead;
      ahead = next < pages ? begin() : null;
      return page.join();
    }

    /** Only the thread that has the database asks it. */
    private CompletableFuture<List<List<@Nullable String>>> begin() {
      byte[] deflated = page(table, next++);
      return CompletableFuture.supplyAsync(() -> unfolded(table, deflated));
    }
  }

  private byte[] page(String table, int page) {
    return handle
        .createQuery(
            "select rows_deflated from finished_page where table_name = :table and page = :page")
        .bind("table", table)
        .bind("page", page)
        .mapTo(byte[].class)
        .one();
  }

  private static List<List<@Nullable String>> unfolded(String table, byte[] rows) {
    try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(rows))) {
      return PAGE.readValue(inflated);
    } catch (IOException damaged) {
      throw new UncheckedIOException(
          "The finished rows of " + table + " are damaged; `link` makes them anew.", damaged);
    }
  }

  /** Replaces what is kept of {@code table}; the caller commits. */
  void keep(String table, String edition, Stream<List<@Nullable String>> rows) {
    discard(table);
    int pages = 0;
    try (rows) {
      Iterator<List<List<@Nullable String>>> each =
          Iterators.partition(rows.iterator(), Paging.PAGE);
      while (each.hasNext()) {
        handle
            .createUpdate("insert into finished_page values (:table, :page, :rows)")
            .bind("table", table)
            .bind("page", pages++)
            .bind("rows", deflated(each.next()))
            .execute();
      }
    }
    handle
        .createUpdate("insert into finished_table values (:table, :edition, :pages)")
        .bind("table", table)
        .bind("edition", edition)
        .bind("pages", pages)
        .execute();
  }

  private static byte[] deflated(List<List<@Nullable String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream deflating = new DeflaterOutputStream(bytes)) {
      MAPPER.writeValue(deflating, rows);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }

  /** Discards the rows of all tables; the caller commits. */
  void discard() {
    handle.execute("delete from finished_table");
    handle.execute("delete from finished_page");
  }

  private void discard(String table) {
    handle.execute("delete from finished_table where table_name = ?", table);
    handle.execute("delete from finished_page where table_name = ?", table);
  }
}
