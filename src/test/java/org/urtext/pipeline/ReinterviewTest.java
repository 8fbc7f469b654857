package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.extraction.ReadingRoom;
import org.urtext.graph.ProvenanceRecorder;
import org.urtext.graph.Run;
import org.urtext.origin.Interview;
import org.urtext.origin.Registries;
import org.urtext.report.DeclarationsReport;
import org.urtext.store.Archive;

/** Documents are heard again by other registries, without being read again. */
class ReinterviewTest {

  private static final String TEXT =
      """
      Der alte Wasserturm von Brennfeld bekommt nach vierzig Jahren wieder ein Uhrwerk, das zwei
      Lehrlinge aus Messing gefeilt haben.
      Zur Einweihung kamen am Sonntag rund dreihundert Menschen, obwohl der Regen aufhörte.
      """;

  private static final String PAGE =
      """
      <html lang="de"><head><title>Ein Turm</title>
      <meta property="og:site_name" content="Spiegelblatt">
      <link rel="canonical" href="https://tuoitre.vn/ein-turm-20240301091042545.htm">
      <meta property="article:published_time" content="2024-03-02T10:00:00+01:00">
      </head><body><article><h1>Ein Turm</h1><p>%s</p>
      <p>Quelle: <a href="https://vnexpress.net/x-y-4512345.html">VnExpress</a></p></article>
      </body></html>
      """;

  @TempDir private Path home;

  private Reinterview.Heard rehear(Desk desk, Registries registries) throws Exception {
    Interview interview = new Interview(registries);
    Itinerary itinerary =
        new Itinerary(
            new ReadingRoom()::read,
            (text, body) -> {
              throw new AssertionError("nothing is read or identified again");
            },
            interview::hear,
            interview::appearance);
    try (Archive archive = desk.open()) {
      ProvenanceRecorder recorder = archive.recorder();
      recorder.beginRun(new Run("test", "reinterview", registries.digest(), ""));
      assertThat(recorder.heardByOthers()).isPositive();
      Reinterview.Heard heard = Reinterview.all(recorder, itinerary, Progress.UNTOLD);
      assertThat(recorder.heardByOthers()).isZero();
      if (recorder.hasUndecided()) {
        Ingest.decide(recorder, Desk.rooms().bench());
      }
      recorder.endRun();
      return heard;
    }
  }

  private void put(Desk desk) throws Exception {
    desk.put("turm.txt", TEXT + "Quelle: Bote aus Brennfeld\n");
    desk.put("seite.html", PAGE.formatted(TEXT));
    desk.put(
        "zeile.txt", TEXT + "[Anzeige_2]\nQuelle: https://tuoitre.vn/a-b-20240301091042545.htm\n");
    desk.put("zeile.txt.json", "{\"url\":\"https://spiegel.ltd/a-b\",\"outlet\":\"Der Spiegel\"}");
  }

  @Test
  void theSameRegistriesHearTheSame() throws Exception {
    Desk desk = new Desk(home);
    put(desk);
    desk.ingest();
    String before = desk.reports();
    assertThat(rehear(desk, Registries.ofTheProgram())).isEqualTo(new Reinterview.Heard(3, 0));
    assertThat(desk.reports()).isEqualTo(before);
  }

  @Test
  void aNewRowIsAppliedAsIfItHadBeenThereFromTheBeginning() throws Exception {
    Path mine =
        Files.writeString(
            home.resolve("mine.tsv"),
            """
            name,domains,other_names
            Brennfelder Bote,brennfelder-bote.example,Bote aus Brennfeld
            """);
    Desk desk = new Desk(home.resolve("later"));
    put(desk);
    desk.ingest();
    assertThat(desk.report(new DeclarationsReport())).doesNotContain("brennfelder-bote.example");
    Registries extended = Registries.extendedBy(List.of(mine));
    assertThat(rehear(desk, extended)).isEqualTo(new Reinterview.Heard(3, 1));
    assertThat(desk.report(new DeclarationsReport())).contains("brennfelder-bote.example");
  }
}
