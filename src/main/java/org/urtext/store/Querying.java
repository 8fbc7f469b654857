package org.urtext.store;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A query of somebody else's over the documented views, and its answer, a row at a time.
 *
 * <p>The database itself keeps it from doing more: it is asked as a user who may read these views
 * and nothing else, and who may neither write nor reach files or other machines. Views and user are
 * made for the one query and go when it is closed.
 */
public final class Querying implements AutoCloseable {

  private static final String SCHEMA = "answers";
  private static final String READER = "READER";

  private final Connection owner;
  private @Nullable Connection connection;
  private @Nullable Statement statement;
  private @Nullable ResultSet answer;
  private final List<Column> columns = new ArrayList<>();
  private final int seconds;

  /**
   * A column of an answer.
   *
   * @param name in small letters, unless the query itself names it otherwise
   * @param isNumber whether its cells are numbers
   * @param isTruthValue whether they say yes or no
   */
  public record Column(String name, boolean isNumber, boolean isTruthValue) {}

  /**
   * @param limit how many rows to give at most; 0 for all
   * @param seconds how long it may take
   */
  Querying(Connection owner, GraphLocation location, String sql, long limit, int seconds)
      throws QueryRefused {
    this.owner = owner;
    this.seconds = seconds;
    if (!location.jdbcUrl().startsWith("jdbc:h2:")) {
      throw new QueryRefused(
          "`query` answers from an embedded graph; ask a server's database with its own tools.");
    }
    try {
      String password = UUID.randomUUID().toString();
      admit(password);
      // The settings of the address are the owner's to make.
      String bare = location.jdbcUrl().replaceFirst(";.*", "");
      connection = DriverManager.getConnection(bare, READER, password);
      connection.setSchema(SCHEMA.toUpperCase(Locale.ROOT));
      statement = connection.createStatement();
      statement.execute("set lazy_query_execution 1");
      statement.setQueryTimeout(seconds);
      statement.setLargeMaxRows(limit);
      answer = statement.executeQuery(sql);
      describe(answer.getMetaData());
    } catch (SQLException refused) {
      close();
      throw refusal(refused);
    }
  }

  private void admit(String password) throws SQLException {
    try (Statement make = owner.createStatement()) {
      dismiss(make);
      make.execute("create schema " + SCHEMA);
      make.execute("set schema " + SCHEMA);
      try {
        // Within the views the tables are meant that stand in the main schema.
        make.execute("set schema_search_path " + SCHEMA + ", public");
        for (String view : Splitter.on(";\n").trimResults().omitEmptyStrings().split(views())) {
          make.execute(view);
        }
      } finally {
        make.execute("set schema public");
        make.execute("set schema_search_path public");
      }
      make.execute("create user " + READER + " password '" + password + "'");
      make.execute("grant select on schema " + SCHEMA + " to " + READER);
    }
  }

  /** Removes what a query that was killed may have left. */
  static void dismiss(Statement make) throws SQLException {
    make.execute("drop schema if exists " + SCHEMA + " cascade");
    make.execute("drop user if exists " + READER);
  }

  private static String views() {
    try {
      return Resources.toString(
          Resources.getResource(Querying.class, "views.sql"), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program's own views are damaged", unreadable);
    }
  }

  private void describe(ResultSetMetaData described) throws SQLException {
    Set<String> names = new HashSet<>();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      String label = described.getColumnLabel(i);
      String plain =
          label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
      String name = plain;
      for (int n = 2; !names.add(name); n++) {
        name = plain + "_" + n;
      }
      columns.add(
          new Column(
              name,
              switch (described.getColumnType(i)) {
                case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE ->
                    true;
                default -> false;
              },
              described.getColumnType(i) == Types.BOOLEAN));
    }
  }

  /** The columns of the answer; no two have one name. */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /**
   * The next row, as cells are written; null after the last.
   *
   * @throws QueryRefused if the query fails on the way or takes too long
   */
  public @Nullable List<@Nullable String> next() throws QueryRefused {
    if (answer == null) {
      return null;
    }
    try {
      if (!answer.next()) {
        return null;
      }
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(cell(answer.getObject(i)));
      }
      return row;
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  private static @Nullable String cell(@Nullable Object value) throws SQLException {
    if (value instanceof Clob text) {
      return text.getSubString(1, (int) Math.min(text.length(), Integer.MAX_VALUE));
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    return value == null ? null : value.toString();
  }

  private QueryRefused refusal(SQLException failed) {
    String sentence =
        switch (failed.getErrorCode()) {
          case ErrorCode.METHOD_ONLY_ALLOWED_FOR_QUERY ->
              "Only what asks is answered, beginning with SELECT, WITH, VALUES or TABLE; this does"
                  + " something else.";
          case ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED ->
              "This is not allowed: a query reads the views of docs/query.md, and touches no table,"
                  + " file or other machine ("
                  + reason(failed)
                  + ").";
          case ErrorCode.STATEMENT_WAS_CANCELED ->
              "The query took longer than "
                  + seconds
                  + " s and was given up; narrow it down, or allow more with --timeout.";
          default -> "The query cannot be answered: " + reason(failed) + ".";
        };
    return new QueryRefused(sentence, failed);
  }

  private static String reason(SQLException failed) {
    String message = String.valueOf(failed.getMessage()).replaceFirst(" \\[\\d+-\\d+]$", "");
    int statement = message.indexOf("; SQL statement:\n");
    String said = statement < 0 ? message : message.substring(0, statement);
    // A statement that does not parse is repeated, with a mark where it ceased to.
    int begins = said.indexOf('"');
    int mark = said.indexOf("[*]");
    if (mark < 0) {
      return said;
    }
    int expected = said.lastIndexOf("; expected ");
    return "it is no valid SQL at character "
        + (mark - begins)
        + (expected > mark ? said.substring(expected) : "");
  }

  /** Ends the query and takes away what was made for it. */
  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
      try (Statement make = owner.createStatement()) {
        dismiss(make);
      }
    } catch (SQLException notClosed) {
      throw new IllegalStateException("the query did not close: " + notClosed, notClosed);
    }
  }
}
