package org.urtext.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.graph.Run;

class QueryingTest {

  @TempDir private static Path home;
  private static Archive archive;

  @BeforeAll
  static void open() throws Exception {
    archive =
        Archive.openOrCreate(new GraphLocation(home.resolve("graph").toString()), "test", false);
    archive.recorder().beginRun(new Run("test", "=settings", "", ""));
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private List<List<String>> answer(String sql) throws QueryRefused {
    return answer(sql, 0, 60);
  }

  private List<List<String>> answer(String sql, long limit, int seconds) throws QueryRefused {
    List<List<String>> rows = new ArrayList<>();
    try (Querying querying = archive.query(sql, limit, seconds)) {
      for (List<String> row = querying.next(); row != null; row = querying.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void aQueryOverTheViewsIsAnswered() throws Exception {
    assertThat(answer("select tool_version, settings, ended from v_run"))
        .containsExactly(java.util.Arrays.asList("test", "=settings", null));
    assertThat(answer("values (1, true)")).containsExactly(List.of("1", "yes"));
  }

  @Test
  void noMoreRowsAreGivenThanAreAskedFor() throws Exception {
    assertThat(answer("select * from system_range(1, 1000000)", 3, 60)).hasSize(3);
  }

  @Test
  void everyColumnOfEveryViewIsDocumentedAndNothingElseIs() throws Exception {
    List<String> found = new ArrayList<>();
    for (List<String> row :
        answer(
            """
            select lower(table_name), lower(column_name) from information_schema.columns
            where table_schema = 'ANSWERS' order by table_name, ordinal_position
            """)) {
      found.add(row.get(0) + "." + row.get(1));
    }
    List<String> documented = new ArrayList<>();
    String view = "";
    for (String line : Files.readAllLines(Path.of("docs/query.md"))) {
      var heading = Pattern.compile("## `(v_\\w+)`.*").matcher(line);
      var column = Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\|.*").matcher(line);
      if (heading.matches()) {
        view = heading.group(1);
      } else if (column.matches()) {
        for (String name : Splitter.on(", ").split(column.group(1))) {
          documented.add(view + "." + name.replace("`", ""));
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(90).containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from v_run",
        "insert into v_run (run_id) values (1)",
        "update v_run set settings = ''",
        "drop view v_run",
        "create view mine as select 1",
        "create table mine (x integer)",
        "create local temporary table mine (x integer)",
        "create table mine as select * from v_run",
        "select * from run",
        "select * from public.run",
        "select * from final table (insert into v_run (run_id) values (1))",
        "select * from public.version for update",
        "truncate table public.run",
        "select * from csvread('FILE')",
        "call csvwrite('FILE', 'select 1')",
        "select file_read('FILE')",
        "call file_write('x', 'FILE')",
        "script",
        "script to 'FILE'",
        "runscript from 'FILE'",
        "backup to 'FILE'",
        "call link_schema('x', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
        "create linked table mine('', 'jdbc:h2:mem:x', '', '', 'T')",
        "create alias mine for 'java.lang.System.exit'",
        "create alias mine as 'int f() { return 1; }'",
        "create trigger mine before insert on public.run call 'X'",
        "create user mine password ''",
        "alter user reader set password ''",
        "alter user reader admin true",
        "grant select on schema public to reader",
        "set schema public",
        "set query_timeout 0",
        "set trace_level_file 3",
        "shutdown",
        "checkpoint",
        "drop all objects",
        "explain analyze delete from v_run",
        "execute immediate 'delete from public.run'",
        "call abort_session(1)",
        "values 1; delete from public.run",
        "values 1; create table mine (x integer)",
      })
  void whateverElseIsAskedIsRefusedAndChangesNothing(String sql) throws Exception {
    Path file = home.resolve("file.txt");
    Files.writeString(file, "secret");
    String asked = sql.replace("FILE", file.toString());
    assertThatThrownBy(() -> answer(asked))
        .isInstanceOf(QueryRefused.class)
        .message()
        .matches("(?s)(Only what asks|This is not allowed|The query cannot be answered).*\\.")
        .doesNotContain("secret");
    assertThat(file).hasContent("secret");
    assertThat(answer("select settings from v_run")).containsExactly(List.of("=settings"));
    assertThat(answer("select count(*) from information_schema.tables where table_name = 'MINE'"))
        .containsExactly(List.of("0"));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    assertThatThrownBy(() -> answer("select tool_version form v_run"))
        .hasMessageContaining("at character 26");
    assertThatThrownBy(() -> answer("select (1 from v_run"))
        .hasMessageContaining("no valid SQL")
        .hasMessageContaining("at character 11");
    assertThatThrownBy(() -> answer("select nothing from v_run"))
        .hasMessageContaining("NOTHING")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> answer("")).isInstanceOf(QueryRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from system_range(1, 100000000000) where mod(x, 7) = 1",
        "with recursive t(n) as (select 1 union select 1 from t) select count(*) from t",
        "with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t",
      })
  void whatDoesNotEndIsGivenUp(String sql) throws Exception {
    assertThatThrownBy(() -> answer(sql, 0, 1)).hasMessageContaining("longer than 1 s");
    assertThat(answer("select settings from v_run")).hasSize(1);
  }

  @Test
  void nothingStaysOfAQuery() throws Exception {
    answer("values 1");
    archive.close();
    try (var owner =
            java.sql.DriverManager.getConnection(
                new GraphLocation(home.resolve("graph").toString()).jdbcUrl());
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select (select count(*) from information_schema.views where table_schema = 'ANSWERS'),
                  (select count(*) from information_schema.users)
                """)) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
      assertThat(rows.getInt(2)).isEqualTo(1);
    }
    open();
  }
}
