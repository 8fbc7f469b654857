package org.urtext.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.urtext.graph.ProvenanceGraph;
import org.urtext.graph.ProvenanceRecorder;

/**
 * An open graph database. One process holds an embedded one at a time. Not thread-safe.
 *
 * <p>The schema is brought up to date when it is opened, by the numbered migrations beside this
 * class; a database with a newer schema is refused and left as it is.
 */
public final class Archive implements AutoCloseable {

  /** The number of the newest migration. */
  private static final int SCHEMA = 10;

  private static final String MIGRATIONS = "classpath:org/urtext/store/migration";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private final GraphLocation location;
  private final Connection connection;
  private final Handle handle;
  private final Optional<Path> holderNote;
  private boolean compacts;

  private Archive(GraphLocation location, Connection connection, Optional<Path> holderNote) {
    this.location = location;
    this.connection = connection;
    this.handle = Jdbi.open(connection);
    this.holderNote = holderNote;
  }

  /**
   * Opens the graph at {@code location}, and creates it if there is none.
   *
   * @param purpose what this process is about to do, for others that find the graph in use
   * @param wait whether to wait while another process has it
   */
  public static Archive openOrCreate(GraphLocation location, String purpose, boolean wait)
      throws GraphUnavailable {
    location
        .file()
        .map(Path::getParent)
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              try {
                Files.createDirectories(folder);
              } catch (IOException notCreated) {
                // Opening the database below fails on this and says so.
              }
            });
    return connect(location, purpose, wait);
  }

  /**
   * Opens the graph at {@code location}.
   *
   * @throws GraphUnavailable also if there is none; none is created
   */
  public static Archive open(GraphLocation location, String purpose, boolean wait)
      throws GraphUnavailable {
    if (!location.exists()) {
      throw new GraphUnavailable(
          "There is no graph at "
              + location
              + ". Run `ingest FOLDER` first, or name another place with --db.");
    }
    return connect(location, purpose, wait);
  }

  /** The graph, for reading. */
  public ProvenanceGraph graph() {
    return new StoredGraph(handle);
  }

  /** The graph, for writing. */
  public ProvenanceRecorder recorder() {
    return new StoredRecorder(handle);
  }

  /**
   * Asks a query of somebody else's over the documented views; close it before the next.
   *
   * @param limit how many rows to give at most; 0 for all
   * @param seconds how long it may take
   * @throws QueryRefused with a sentence if it is no query, asks for what it may not, or fails
   */
  public Querying query(String sql, long limit, int seconds) throws QueryRefused {
    return new Querying(connection, location, sql, limit, seconds);
  }

  /**
   * Rewrites the embedded file when it is closed, so that what was erased is not left in its free
   * pages. Another database cleans up by its own means.
   */
  public void compactOnClose() {
    compacts = holderNote.isPresent();
  }

  @Override
  public void close() {
    try {
      if (handle.isInTransaction()) {
        // Whatever was not committed was not acknowledged either.
        handle.rollback();
      }
      if (compacts) {
        // This ends the connection too.
        try (var statement = connection.createStatement()) {
          statement.execute("shutdown compact");
        }
      } else {
        handle.close();
        connection.close();
      }
      if (holderNote.isPresent()) {
        Files.deleteIfExists(holderNote.get());
      }
    } catch (SQLException | IOException notClosed) {
      throw new IllegalStateException("the graph did not close: " + notClosed, notClosed);
    }
  }

  private static Archive connect(GraphLocation location, String purpose, boolean wait)
      throws GraphUnavailable {
    if (location.file().filter(file -> file.toString().indexOf(';') >= 0).isPresent()) {
      throw new GraphUnavailable(
          "The graph cannot be kept at " + location + ": the path must not contain a semicolon.");
    }
    Connection connection = connection(location, wait);
    try {
      if (bringsUpToDate(connection, location)) {
        connection.close();
        connection = connection(location, wait);
      }
    } catch (SQLException | FlywayException | IOException | GraphUnavailable failed) {
      try {
        connection.close();
      } catch (SQLException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
      if (failed instanceof GraphUnavailable sentence) {
        throw sentence;
      }
      throw new GraphUnavailable(
          "The database at " + location + " cannot be used as a graph: " + firstLine(failed),
          failed);
    }
    location.holderNote().ifPresent(note -> leave(note, purpose));
    return new Archive(location, connection, location.holderNote());
  }

  private static Connection connection(GraphLocation location, boolean wait)
      throws GraphUnavailable {
    while (true) {
      try {
        return DriverManager.getConnection(location.jdbcUrl());
      } catch (SQLException refused) {
        if (refused.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
          throw new GraphUnavailable(
              "The graph at "
                  + location
                  + " cannot be opened ("
                  + firstLine(refused)
                  + "). If the file is not a graph or is damaged, name another place with --db.",
              refused);
        }
        if (!wait) {
          throw new GraphUnavailable(
              "The graph at "
                  + location
                  + " is in use by "
                  + holder(location)
                  + ". Try again when it has finished, or add --wait.",
              refused);
        }
        pause();
      }
    }
  }

  private static void pause() throws GraphUnavailable {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new GraphUnavailable("Interrupted while waiting for the graph.", interrupted);
    }
  }

  /**
   * Brings the schema up to date.
   *
   * @return whether the file was replaced by another one, so that it has to be opened again
   */
  private static boolean bringsUpToDate(Connection connection, GraphLocation location)
      throws SQLException, IOException, GraphUnavailable {
    int schema = schemaOf(connection);
    if (schema > SCHEMA) {
      throw new GraphUnavailable(
          "The graph at "
              + location
              + " was written by a newer Urtext (schema "
              + schema
              + ", this one knows "
              + SCHEMA
              + "). Use that version, or name another place with --db; nothing was changed.");
    }
    if (schema == SCHEMA) {
      return false;
    }
    Path file = location.file().orElse(null);
    if (file == null) {
      migrate(location);
      return false;
    }
    if (schema > 0) {
      backUp(connection, location.backupBefore(SCHEMA));
    }
    // A process killed while tables are rewritten would leave a file that nothing can be done with.
    GraphLocation beside = location.whileMigrating();
    Path besideFile = beside.file().orElseThrow();
    connection.close();
    Files.copy(file, besideFile, StandardCopyOption.REPLACE_EXISTING);
    migrate(beside);
    Files.move(
        besideFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private static void migrate(GraphLocation location) throws SQLException {
    if (location.jdbcUrl().startsWith("jdbc:h2:")) {
      try (Connection owner = DriverManager.getConnection(location.jdbcUrl());
          var statement = owner.createStatement()) {
        Querying.dismiss(statement);
      }
    }
    Flyway.configure()
        .dataSource(location.jdbcUrl(), null, null)
        .locations(MIGRATIONS)
        .load()
        .migrate();
  }

  /** The embedded database writes a zip of itself; other databases have backups of their own. */
  private static void backUp(Connection connection, Path zip) throws SQLException {
    try (var backup = connection.prepareStatement("backup to ?")) {
      backup.setString(1, zip.toString());
      backup.execute();
    }
  }

  /** The number of the last migration that was completed; 0 for a database without any. */
  private static int schemaOf(Connection connection) throws SQLException {
    try (var tables =
        connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      if (!tables.next()) {
        return 0;
      }
    }
    try (var statement = connection.createStatement();
        var newest =
            statement.executeQuery(
                """
                select coalesce(max(cast("version" as integer)), 0)
                from "flyway_schema_history" where "success" = true
                """)) {
      newest.next();
      return newest.getInt(1);
    }
  }

  private static void leave(Path note, String purpose) {
    try {
      Files.writeString(
          note,
          "process "
              + ProcessHandle.current().pid()
              + " ("
              + purpose
              + ", since "
              + Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
              + ")");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write beside the graph: " + note, unwritable);
    }
  }

  private static String holder(GraphLocation location) {
    try {
      Path note = location.holderNote().orElse(null);
      return note == null ? "another process" : Files.readString(note);
    } catch (IOException noNote) {
      return "another process";
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
