package org.urtext.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urtext.linking.Relation.COPY_OF;
import static org.urtext.linking.Relation.PARALLEL_TO;
import static org.urtext.linking.Relation.TRANSLATION_OF;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.urtext.graph.Lineage;
import org.urtext.graph.Measurement;
import org.urtext.graph.Roots;

class LineageAnswersTest {

  private static final TraceText PLAIN = new TraceText(Ink.PLAIN, false);

  private static String told(String answer) {
    return answer.replaceAll("\\s+", " ");
  }

  @Test
  void textsThatNameEachOtherInACircleOfThreeEndAndHaveNoRoot() {
    Lineage lineage =
        new InventedGraph()
            .text("a", "de", "A")
            .text("b", "en", "B")
            .text("c", "fr", "C")
            .declared("a", TRANSLATION_OF, "b")
            .declared("b", TRANSLATION_OF, "c")
            .declared("c", TRANSLATION_OF, "a")
            .upstream("a");
    assertThat(Roots.of(lineage)).isEmpty();
    assertThat(told(PLAIN.upstream(lineage)))
        .contains("run in a circle, so that none of these texts can be called the source")
        .contains("(already above: the links run in a circle)")
        .doesNotContain("back-translation");
  }

  @Test
  void severalRootsAreAlternativesThatShareWhatSpeaksForThem() {
    Lineage lineage =
        new InventedGraph()
            .text("copy", "en", "A copy")
            .text("one", "en", "One")
            .text("two", "en", "Two")
            .declared("copy", COPY_OF, "one")
            .inferred("copy", COPY_OF, "two", 0.95, 0.9)
            .upstream("copy");
    List<Roots.Root> roots = Roots.of(lineage);
    assertThat(roots).extracting(root -> root.node().label()).containsExactly("one", "two");
    // Odds of 0.97 and of 0.95 × 0.9.
    assertThat(roots.get(0).share()).isCloseTo(0.846, Offset.offset(0.001));
    assertThat(roots.stream().mapToDouble(Roots.Root::share).sum())
        .isCloseTo(1, Offset.offset(1e-9));
    assertThat(told(PLAIN.upstream(lineage)))
        .contains(
            "alternatives, unless it draws on several: the English text one (about 85 %) and the"
                + " English text two (about 15 %)");
  }

  @Test
  void waysThatMeetInOneRootMakeNoAlternatives() {
    Lineage lineage =
        new InventedGraph()
            .text("late", "en", "Late")
            .text("left", "en", "Left")
            .text("right", "en", "Right")
            .text("root", "en", "Root")
            .declared("late", COPY_OF, "left")
            .declared("late", COPY_OF, "right")
            .declared("left", COPY_OF, "root")
            .declared("right", COPY_OF, "root")
            .upstream("late");
    assertThat(Roots.of(lineage)).extracting(root -> root.node().label()).containsExactly("root");
    assertThat(PLAIN.upstream(lineage)).doesNotContain("alternatives");
  }

  @Test
  void relaysAndReturnsAreNamedInWords() {
    InventedGraph graph =
        new InventedGraph()
            .text("de", "de", "Drei")
            .text("en", "en", "Two")
            .text("vi", "vi", "Một")
            .text("back", "vi", "Bốn")
            .declared("de", TRANSLATION_OF, "en")
            .declared("en", TRANSLATION_OF, "vi")
            .declared("back", TRANSLATION_OF, "en");
    assertThat(told(PLAIN.upstream(graph.upstream("de"))))
        .contains("a relay translation: from Vietnamese by way of English into German.");
    assertThat(told(PLAIN.upstream(graph.upstream("back"))))
        .contains("a back-translation: from Vietnamese into English and back into Vietnamese.");
  }

  @Test
  void aShortcutThatIsLeftOutTakesNothingWithIt() {
    Lineage lineage =
        new InventedGraph()
            .text("de", "de", "Drei")
            .text("en", "en", "Two")
            .text("vi", "vi", "Một")
            .text("first", "vi", "Đầu")
            .inferred("de", TRANSLATION_OF, "vi", 0.99, 0.9)
            .inferred("de", TRANSLATION_OF, "en", 0.95, 0.9)
            .inferred("en", TRANSLATION_OF, "vi", 0.95, 0.9)
            .declared("vi", COPY_OF, "first")
            .upstream("de");
    assertThat(lineage.hops()).extracting(hop -> hop.other().node().label()).containsExactly("en");
    assertThat(Roots.of(lineage)).extracting(root -> root.node().label()).containsExactly("first");
  }

  @Test
  void downwardsVersionsWithoutDirectionStandApart() {
    InventedGraph graph =
        new InventedGraph()
            .text("source", "ko", "Source")
            .text("made", "en", "Made")
            .text("beside", "ja", "Beside")
            .text("maybe", "fr", "Maybe")
            .declared("made", TRANSLATION_OF, "source")
            .inferred("beside", PARALLEL_TO, "source", 0.9, 0)
            .inferred("maybe", TRANSLATION_OF, "source", 0.4, 0.8);
    String told = told(PLAIN.downstream(graph.downstream("source")));
    assertThat(told)
        .contains(
            "One text was made from this one by what is declared and found here: 1 in English.")
        .contains("One other version stands beside it; which of them came first")
        .contains("translated as [declared]")
        .contains("parallel to [inferred, strong")
        .doesNotContain("maybe");
    assertThat(told(new TraceText(Ink.PLAIN, true).downstream(graph.downstream("source"))))
        .contains("possibly translated as");
  }

  @Test
  void aDepthIsKeptToAndSaidToBeReached() {
    InventedGraph graph =
        new InventedGraph()
            .text("a", "en", "A")
            .text("b", "en", "B")
            .text("c", "en", "C")
            .declared("a", COPY_OF, "b")
            .declared("b", COPY_OF, "c");
    Lineage up = Lineage.upstream(graph, graph.node(InventedGraph.id("a")).orElseThrow(), 1);
    Lineage down = Lineage.downstream(graph, graph.node(InventedGraph.id("c")).orElseThrow(), 1);
    assertThat(PLAIN.upstream(up)).contains("(the tree goes on;").doesNotContain("→ c");
    assertThat(Roots.of(up)).as("what may lie beyond the limit is not known").isEmpty();
    assertThat(PLAIN.downstream(down)).contains("(the tree goes on;").doesNotContain("→ a");
  }

  @Test
  void anUnseenOriginalIsToBeFetchedOrLookedForInAWebArchive() {
    String url = "https://paper.example/a?x=1&y=<b>";
    InventedGraph graph = new InventedGraph().text("a", "de", "A").unseen("page", url);
    Lineage lineage = graph.declared("a", TRANSLATION_OF, "page").upstream("a");
    String kept = lineage.hops().get(0).other().node().address().url();
    assertThat(PLAIN.upstream(lineage))
        .contains("\n  " + kept + "\n  https://web.archive.org/web/*/" + kept + "\n");
    assertThat(TraceHtml.upstream(lineage, false)).doesNotContain("<b>").contains("x=1&amp;y=");
  }

  @Test
  void linesFitTheTerminalInEveryScript() {
    for (String title :
        List.of(
            "굴 껍데기로 만든 벽돌, 통영 방파제에 처음 쓰인다 ".repeat(4),
            "阿".repeat(300),
            "ข่าวด่วน".repeat(40),
            "في صفاقس، نوى الزيتون يدفئ 36 مدرسة ".repeat(5),
            "x".repeat(1000),
            "e\u0301".repeat(120))) {
      Lineage lineage =
          new InventedGraph()
              .text("a", "de", title)
              .text("b", "en", title)
              .declared("a", TRANSLATION_OF, "b")
              .upstream("a");
      assertThat(PLAIN.upstream(lineage).lines())
          .as(title)
          .allSatisfy(line -> assertThat(Layout.columns(line)).as(line).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void isolatesAreClosedOnEveryLine() {
    Random random = new Random(11);
    String letters = "abc אבג مرح ,·· 12";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (String line : Layout.wrapped(text.toString(), 20)) {
        assertThat(line.chars().filter(c -> c == '\u2068').count())
            .as(line)
            .isEqualTo(line.chars().filter(c -> c == '\u2069').count());
      }
      assertThat(
              String.join("", Layout.wrapped(text.toString(), 20))
                  .replaceAll("[ \u2068\u2069]", ""))
          .isEqualTo(text.toString().replaceAll(" ", ""));
    }
  }

  @Test
  void hostileTitlesBreakOutOfNoForm() {
    String title =
        "&lt;\" ]; x [label=\"\\N </cite><script>alert(1)</script> & \u001b[31m \u202e gpj\n";
    Lineage lineage =
        new InventedGraph()
            .text("a\"b<c>", "de", title)
            .text("b", "en", title)
            .declared("a\"b<c>", TRANSLATION_OF, "b")
            .upstream("a\"b<c>");
    String dot = TraceDot.of(lineage, true);
    // Outside of quoted strings, nothing of the title is left.
    assertThat(dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "").replaceAll("\\s+", " "))
        .isEqualTo(
            "digraph lineage { rankdir=LR; node [shape=box, fontname=]; edge [fontname=,"
                + " fontsize=10];"
                + "  [label=, penwidth=2];  [label=];  ->  [label=, style=solid, dir=forward]; } "
                    .replaceAll("\\s+", " "));
    assertThat(dot).doesNotContain("\u001b").doesNotContain("\u202e").contains("&amp;lt;");
    String html = TraceHtml.upstream(lineage, true);
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .contains("&lt;/cite&gt;&lt;script&gt;")
        .contains("<cite lang=\"de\" dir=\"ltr\">");
    assertThat(PLAIN.upstream(lineage)).doesNotContain("\u001b").doesNotContain("\u202e");
    assertThat(TraceJson.upstream(lineage)).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void saysWhatWasMeasuredOfThisCollectionsLinks() {
    InventedGraph graph =
        new InventedGraph()
            .text("a", "de", "A")
            .text("b", "en", "B")
            .inferred("a", TRANSLATION_OF, "b", 0.97, 0.9);
    assertThat(told(PLAIN.upstream(graph.upstream("a"))))
        .contains("it was not measured on your collection.");
    graph.measured(
        new Measurement(Instant.parse("2024-11-30T10:00:00Z"), "ab", 199, 200, 50, 60, false));
    assertThat(told(PLAIN.upstream(graph.upstream("a"))))
        .contains("measured on your collection on 2024-11-30, 199 of 200 judged links were right")
        .contains("(99 %).")
        .doesNotContain("not measured");
    graph.measured(
        new Measurement(Instant.parse("2024-11-30T10:00:00Z"), "ab", 199, 200, 50, 60, true));
    assertThat(told(PLAIN.upstream(graph.upstream("a")))).contains("decided again since");
  }

  @Test
  void colourChangesNothingButColour() {
    Lineage lineage =
        new InventedGraph()
            .text("a", "de", "A")
            .text("b", "en", "B")
            .declared("a", TRANSLATION_OF, "b")
            .upstream("a");
    String coloured = new TraceText(Ink.COLOURED, false).upstream(lineage);
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(PLAIN.upstream(lineage));
  }
}
