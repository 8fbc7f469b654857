package org.urtext.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.graph.Lineage;
import org.urtext.graph.Node;
import org.urtext.report.ConflictsReport;
import org.urtext.report.DeclarationsReport;
import org.urtext.report.Ink;
import org.urtext.report.TraceText;
import org.urtext.report.filter.Filter;
import org.urtext.store.Archive;

/** Each kind of contradiction, from the page that holds it to the table and the answer. */
class ConflictsTest {

  private static final List<String> GERMAN =
      List.of(
          "Der Glockenturm von Unterbach hat zum ersten Mal seit dem Krieg wieder vier Glocken.",
          "Die größte wurde in einer Werkstatt an der Küste gegossen und wiegt neunhundert Kilo.",
          "Am Sonntag läuten sie gemeinsam, danach gibt es Suppe auf dem Platz vor der Mühle.");

  private static final List<String> FRENCH =
      List.of(
          "Le phare du port a rallumé sa lampe samedi soir après onze ans de silence et de pluie.",
          "Trois jeunes mécaniciens ont réparé l'horloge avec des pièces trouvées dans un grenier.",
          "Les habitants veulent y ouvrir une petite école de voile dès le printemps prochain.");

  @TempDir private Path home;

  private static String text(List<String> paragraphs, String... tail) {
    return String.join("\n", paragraphs) + "\n" + String.join("\n", tail) + "\n";
  }

  private static String page(String language, String head, List<String> paragraphs) {
    return "<html lang='"
        + language
        + "'><head><meta charset='utf-8'>"
        + head
        + "</head><body><article>"
        + paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining())
        + "</article></body></html>";
  }

  private static String told(Desk desk, Path file) throws Exception {
    try (Archive archive = desk.open()) {
      Node node =
          archive
              .graph()
              .node(archive.graph().atRealPath(file.toRealPath().toString()).orElseThrow())
              .orElseThrow();
      return new TraceText(Ink.PLAIN, true)
          .upstream(Lineage.upstream(archive.graph(), node, Lineage.DEPTH))
          .replaceAll("\\s+", " ");
    }
  }

  /** One file in a graph of its own: what its answer and the table of conflicts say. */
  private void contradicts(String name, String url, String content, String kind, String statement)
      throws Exception {
    Desk desk = new Desk(home.resolve(kind + name));
    Path file = desk.put(name, content);
    desk.put(name + ".json", "{\"url\": \"" + url + "\"}");
    desk.ingest();
    assertThat(desk.report(new ConflictsReport(Filter.NONE)))
        .contains(name + "," + kind + ",")
        .contains(statement);
    assertThat(told(desk, file)).contains(statement);
  }

  @Test
  void theLanguageThatAPageDeclaresAgainstThatOfItsText() throws Exception {
    contradicts(
        "a.html",
        "https://turm.example/glocken",
        page("fi", "", GERMAN),
        "language",
        "declared to be in Finnish, but the text is in German");
  }

  @Test
  void aSourceThatAppearedLaterThanTheText() throws Exception {
    contradicts(
        "a.html",
        "https://turm.example/phare",
        page(
            "fr",
            "<meta property='article:published_time' content='2024-11-01T08:00:00+01:00'>",
            List.of(
                FRENCH.get(0),
                FRENCH.get(1),
                FRENCH.get(2),
                "Source : https://thanhnien.vn/ngon-hai-dang-185241130071849144.htm")),
        "time",
        "before its source, 2024-11-30T07:18:49+07:00");
  }

  @Test
  void theLanguageOfASourceAgainstTheWordsOfItsAddress() throws Exception {
    contradicts(
        "a.txt",
        "https://turm.example/glocken",
        text(
            GERMAN,
            "Aus dem Französischen übersetzt. Quelle:"
                + " https://vidu.example/nguoi-dan-vung-lu-can-duoc-ho-tro-khan-cap-1.htm"),
        "slug",
        "said to be in French, but the words of the source's address are in Vietnamese");
  }

  @Test
  void twoDeclarationsThatDisagree() throws Exception {
    contradicts(
        "a.txt",
        "https://turm.example/glocken",
        text(GERMAN, "Aus dem Polnischen von Mara Tennig", "Aus dem Dänischen von Uwe Holm"),
        "declarations",
        "translated from Danish and from Polish");
    contradicts(
        "b.txt",
        "https://turm.example/glocken",
        text(
            GERMAN,
            "Aus dem Polnischen von Mara Tennig",
            "Quelle: https://tuoitre.vn/thap-chuong-20250824091042545.htm"),
        "declarations",
        "translated from Polish, but names a page at tuoitre.vn as the source, which is taken to be"
            + " in Vietnamese");
    contradicts(
        "c.txt",
        "https://turm.example/glocken",
        text(
            GERMAN,
            "Zuerst erschienen auf https://www.clarin.com/sociedad/el-campanario_0_abc.html",
            "Zuerst erschienen auf https://www.milenio.com/estados/las-campanas"),
        "declarations",
        "names clarin.com as the original, and in another place milenio.com");
  }

  @Test
  void sourcesThatAreMerelyListedDoNotDisagree() throws Exception {
    Desk desk = new Desk(home);
    desk.put(
        "a.txt",
        text(
            GERMAN,
            "Quelle: https://www.clarin.com/sociedad/el-campanario_0_abc.html",
            "Quelle: https://www.milenio.com/estados/las-campanas"));
    desk.ingest();
    assertThat(desk.report(new ConflictsReport(Filter.NONE))).doesNotContain("declarations");
  }

  @Test
  void hostsThatLookLikeAnOutletsCreditItNeither() throws Exception {
    Desk desk = new Desk(home);
    List<String> hosts = List.of("spiegel.ltd", "spiegel.de.pics", "spiegel-de.com", "sp1egel.de");
    for (String host : hosts) {
      desk.put(
          host + ".html",
          page(
              "de",
              "<meta property='og:site_name' content='Der Spiegel'>"
                  + "<link rel='canonical' href='https://www.spiegel.de/panorama/turm-1.html'>",
              GERMAN));
      desk.put(host + ".html.json", "{\"url\": \"https://www." + host + "/panorama/turm-1.html\"}");
    }
    desk.ingest();
    String table = desk.report(new ConflictsReport(Filter.NONE));
    for (String host : hosts) {
      String statement = "appeared at " + host + ", which looks like spiegel.de (Der Spiegel)";
      assertThat(table).contains(host + ".html,lookalike,").contains(statement);
      assertThat(told(desk, desk.folder().resolve(host + ".html"))).contains(statement);
    }
    assertThat(desk.report(new DeclarationsReport())).doesNotContain("spiegel.de/");
  }

  @Test
  void aSourceAtSuchAHost() throws Exception {
    contradicts(
        "a.txt",
        "https://turm.example/glocken",
        text(GERMAN, "Quelle: https://www.lemonde.ltd/culture/les-cloches"),
        "lookalike",
        "its source lies at lemonde.ltd, which looks like lemonde.fr (Le Monde)");
  }

  @Test
  void anAddressThatDifferentTextsClaim() throws Exception {
    Desk desk = new Desk(home);
    String claim = "<link rel='canonical' href='https://turm.example/glocken'>";
    Path first = desk.put("a.html", page("de", claim, GERMAN));
    desk.put("b.html", page("fr", claim, FRENCH));
    desk.ingest();
    String statement = "claims the address https://turm.example/glocken, as a different text does";
    assertThat(desk.report(new ConflictsReport(Filter.NONE)))
        .contains("a.html,address,")
        .contains("b.html,address,")
        .contains(statement);
    assertThat(told(desk, first)).contains(statement);
  }
}
