package org.urtext.intake.container.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.intake.Arrival;
import org.urtext.intake.RawDocument;
import org.urtext.intake.container.formats.RecordFile;

class NinJsTest {

  private static final String ONE =
      "{\"uri\":\"urn:newsml:agentur.example:2024:uhr\",\"type\":\"text\",\"language\":\"de\","
          + "\"versioncreated\":\"2024-11-30T07:18:49+01:00\",\"firstcreated\":\"2024-11-29\","
          + "\"headline\":\"Die Uhr\",\"byline\":\"Mara Vogt\",\"copyrightholder\":\"Agentur\","
          + "\"body_text\":\"Sie geht.\",\"body_xhtml\":\"<div><p>Sie geht.</p></div>\","
          + "\"infosource\":[{\"name\":\"KCNA\"}],\"located\":\"Brennfeld\",\"usageterms\":\"keine\","
          + "\"associations\":{\"a\":{\"uri\":\"https://a.example/1\",\"rel\":"
          + "\"http://purl.org/ontology/bibo/translationOf\"},\"b\":{\"uri\":\"https://a.example/2\"}}}";

  private static final String THREE =
      "{\"uri\":\"https://agentur.example/uhr\",\"type\":\"text\",\"pubStatus\":\"usable\","
          + "\"versionCreated\":\"2024-11-30T07:18:49Z\",\"by\":\"Jo Lind\",\"headlines\":["
          + "{\"role\":\"short\",\"value\":\"Uhr\"},{\"role\":\"main\",\"value\":\"Die Uhr\"}],"
          + "\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"Sie geht.\"},{\"role\":\"main\","
          + "\"contentType\":\"text/html\",\"value\":\"<p>Sie geht.</p>\"}],\"infoSources\":["
          + "{\"name\":\"Turmfunk\"}],\"associations\":[{\"name\":\"x\",\"uri\":\"https://a.example/3\","
          + "\"rel\":\"translation\"}]}";

  @TempDir Path folder;

  @Test
  void versionOneGivesItsFields() {
    RawDocument item = RecordFile.of(folder, "item.json", ONE).only();
    assertThat(item.place().path()).isEqualTo("box/item.json!1");
    assertThat(item.hints().toldBy()).isEqualTo("ninjs");
    assertThat(item.hints().url()).isNull();
    assertThat(item.hints().title()).isEqualTo("Die Uhr");
    assertThat(item.hints().published()).isEqualTo("2024-11-30T07:18:49+01:00");
    assertThat(item.hints().authors()).containsExactly("Mara Vogt");
    assertThat(item.hints().outlet()).isEqualTo("Agentur");
    assertThat(item.hints().language()).isEqualTo("de");
    assertThat(RecordFile.content(item)).isEqualTo("<div><p>Sie geht.</p></div>");
    assertThat(RecordFile.fields(item, "ninjs:infosource")).containsExactly("KCNA");
    assertThat(RecordFile.fields(item, "ninjs:located")).containsExactly("Brennfeld");
    assertThat(RecordFile.fields(item, "ninjs:translation_of"))
        .containsExactly("https://a.example/1");
  }

  @Test
  void versionThreeGivesItsFieldsToo() {
    RawDocument item = RecordFile.of(folder, "item.json", THREE).only();
    assertThat(item.hints().url()).isEqualTo("https://agentur.example/uhr");
    assertThat(item.hints().title()).isEqualTo("Die Uhr");
    assertThat(item.hints().authors()).containsExactly("Jo Lind");
    assertThat(RecordFile.content(item)).isEqualTo("<p>Sie geht.</p>");
    assertThat(RecordFile.fields(item, "ninjs:infosource")).containsExactly("Turmfunk");
    assertThat(RecordFile.fields(item, "ninjs:alternates")).containsExactly("https://a.example/3");
    assertThat(RecordFile.fields(item, "ninjs:translation_of")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canceled", "withheld"})
  void whatTheAgencyWithdrewIsCountedAndNotRead(String status) {
    String withdrawn = THREE.replace("usable", status);
    List<Arrival> arrivals =
        RecordFile.of(folder, "items.jsonl", ONE + "\n" + withdrawn + "\n").arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/items.jsonl!1 document", "box/items.jsonl other-records");
  }

  @Test
  void itemsMayStandInAnArrayAndPicturesAreNoArticles() {
    String picture = THREE.replace("\"type\":\"text\"", "\"type\":\"picture\"");
    List<Arrival> arrivals =
        RecordFile.of(folder, "items.json", "[" + picture + "," + THREE + "]").arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly("box/items.json!2 document", "box/items.json other-records");
  }
}
