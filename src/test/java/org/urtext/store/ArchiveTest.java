package org.urtext.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.Measurement;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.linking.Decisions;

class ArchiveTest {

  @TempDir private Path home;
  private GraphLocation location;

  @BeforeEach
  void chooseAPlace() {
    location = new GraphLocation(home.resolve("graph").toString());
  }

  @Test
  void openingWhatIsNotThereSaysSoAndCreatesNothing() {
    assertThatThrownBy(() -> Archive.open(location, "test", false))
        .isInstanceOf(GraphUnavailable.class)
        .hasMessageContaining("graph.mv.db")
        .hasMessageContaining("ingest");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aGraphKilledDuringItsCreationReadsAsEmpty() throws Exception {
    try (Connection created = DriverManager.getConnection(location.jdbcUrl());
        var statement = created.createStatement()) {
      statement.execute("create table run (run_id bigint primary key)");
      statement.execute("drop table run");
    }
    try (Archive archive = Archive.open(location, "test", false)) {
      assertThat(archive.graph().nodes()).isEmpty();
      assertThat(archive.graph().outcomes()).isEmpty();
    }
  }

  @Test
  void aHalfMadeSchemaIsCompleted() throws Exception {
    try (Archive archive = Archive.openOrCreate(location, "test", false)) {
      assertThat(archive.graph().nodes()).isEmpty();
    }
    try (Connection created = DriverManager.getConnection(location.jdbcUrl());
        var statement = created.createStatement()) {
      statement.execute("delete from \"flyway_schema_history\"");
      statement.execute("drop table standing");
      statement.execute("drop table conflict");
    }
    try (Archive archive = Archive.open(location, "test", false)) {
      archive.recorder().beginRun(new Run("test", "test", "", ""));
      assertThat(archive.recorder().hasUndecided()).isFalse();
    }
  }

  @Test
  void remembersWhatWasMeasuredLast() throws Exception {
    Instant when = Instant.parse("2024-11-30T10:00:00Z");
    Measurement first = new Measurement(when, "ab", 90, 100, 40, 50, false);
    Measurement second = new Measurement(when.plusSeconds(60), "cd", 99, 100, 49, 50, false);
    try (Archive archive = Archive.openOrCreate(location, "test", false)) {
      assertThat(archive.graph().measured()).isEmpty();
      ProvenanceRecorder recorder = archive.recorder();
      recorder.record(first);
      recorder.record(second);
      recorder.commit();
      assertThat(archive.recorder().hasUndecided()).isFalse();
    }
    try (Archive archive = Archive.open(location, "test", false)) {
      assertThat(archive.graph().measured()).contains(second);
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "test", "", ""));
      recorder.replaceDecisions(
          new Decisions(List.of(), List.of(), List.of(), List.of()), List.of());
      recorder.endRun();
      assertThat(archive.graph().measured()).get().matches(Measurement::isOutdated);
    }
  }

  @Test
  void anotherProgramsDatabaseIsRefused() throws Exception {
    try (Connection created = DriverManager.getConnection(location.jdbcUrl());
        var statement = created.createStatement()) {
      statement.execute("create table invoices (number integer primary key)");
    }
    assertThatThrownBy(() -> Archive.openOrCreate(location, "test", false))
        .isInstanceOf(GraphUnavailable.class)
        .hasMessageContaining("graph.mv.db");
  }

  @Test
  void aNewerSchemaIsRefusedAndLeftAsItIs() throws Exception {
    try (Archive archive = Archive.openOrCreate(location, "test", false)) {
      archive.recorder().beginRun(new Run("test", "test", "", ""));
    }
    try (Connection other = DriverManager.getConnection(location.jdbcUrl());
        var statement = other.createStatement()) {
      statement.execute(
          """
          insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
            "script", "installed_by", "execution_time", "success")
          values (99, '99', 'from the future', 'SQL', 'V99.sql', 'test', 0, true)
          """);
    }
    byte[] before = Files.readAllBytes(location.file().orElseThrow());
    assertThatThrownBy(() -> Archive.openOrCreate(location, "test", false))
        .isInstanceOf(GraphUnavailable.class)
        .hasMessageContaining("newer Urtext")
        .hasMessageContaining("99");
    try (Connection other = DriverManager.getConnection(location.jdbcUrl());
        var statement = other.createStatement();
        var rows = statement.executeQuery("select count(*) from run")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
    assertThat(before).isNotEmpty();
  }

  @Test
  void aFileThatIsNoDatabaseIsOneClearSentence() throws Exception {
    Files.writeString(location.file().orElseThrow(), "these are not the rows you are looking for");
    assertThatThrownBy(() -> Archive.open(location, "test", false))
        .isInstanceOf(GraphUnavailable.class)
        .hasMessageContaining("graph.mv.db")
        .hasMessageContaining("--db")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void theNoteOfTheHolderGoesWhenTheGraphIsClosed() throws Exception {
    Path note = location.holderNote().orElseThrow();
    try (Archive archive = Archive.openOrCreate(location, "ingest samples", false)) {
      assertThat(note).content().contains("ingest samples").contains("process ");
      assertThat(archive.graph().nodes()).isEmpty();
    }
    assertThat(note).doesNotExist();
  }

  @Test
  void aPlaceThatAJdbcUrlCannotNameIsRefused() {
    GraphLocation odd = new GraphLocation(home.resolve("a;b").toString());
    assertThatThrownBy(() -> Archive.openOrCreate(odd, "test", false))
        .isInstanceOf(GraphUnavailable.class)
        .hasMessageContaining(";");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void anEmbeddedFileNamedByItsUrlIsTheSameFile() throws Exception {
    Path real = home.toRealPath();
    GraphLocation byUrl = new GraphLocation("jdbc:h2:" + real.resolve("graph"));
    assertThat(byUrl.file()).contains(real.resolve("graph.mv.db"));
    assertThat(byUrl.owns(real.resolve("graph.mv.db"))).isTrue();
    assertThatThrownBy(() -> Archive.open(byUrl, "test", false))
        .isInstanceOf(GraphUnavailable.class);
    assertThat(home).isEmptyDirectory();
    assertThat(new GraphLocation("jdbc:h2:mem:x").file()).isEmpty();
    assertThat(new GraphLocation("jdbc:postgresql://localhost/x").file()).isEmpty();
  }

  @Test
  void aGraphKnowsItsOwnFiles() throws Exception {
    Path real = home.toRealPath();
    assertThat(location.owns(real.resolve("graph.mv.db"))).isTrue();
    assertThat(location.owns(real.resolve("graph.in-use.txt"))).isTrue();
    assertThat(location.owns(real.resolve("graph.txt"))).isFalse();
    assertThat(location.owns(real.resolve("other.mv.db"))).isFalse();
  }

  @Test
  void aGraphOfTheFirstSchemaIsBackedUpAndCarriedOver() throws Exception {
    Flyway.configure()
        .dataSource(location.jdbcUrl(), null, null)
        .locations("classpath:org/urtext/store/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection old = DriverManager.getConnection(location.jdbcUrl());
        var statement = old.createStatement()) {
      statement.execute("insert into collection values ('news', '/news')");
    }
    try (Archive archive = Archive.open(location, "test", false)) {
      assertThat(archive.recorder().claimCollection("news", "/elsewhere", false)).contains("/news");
    }
    Path backup = home.resolve("graph.before-schema-10.zip");
    assertThat(backup).isNotEmptyFile();
    assertThat(location.owns(backup.toRealPath())).as("a backup is no input").isTrue();
  }
}
