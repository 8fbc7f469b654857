package org.urtext.intake.container.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.container.formats.Opened;

@Timeout(60)
class NewsmlFormatTest {

  private static final String ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" version="3"
        standard="NewsML-G2" xml:lang="en-GB">
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:WIRE"><name>Bay Wire</name></provider>
          <versionCreated>2024-11-30T09:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>
          <link rel="irel:translatedFrom" residref="urn:newsml:wire.example:0"/></itemMeta>
        <contentMeta><contentCreated>2024-11-30T07:18:49+07:00</contentCreated>
          <creator><name>Ida Holm</name></creator><by>By Someone Else</by>
          <infoSource literal="Sund Agency"/><creditline>Bay Wire/Sund Agency</creditline>
          <language tag="en"/><headline role="hld:short">Ferry</headline>
          <headline>Ferry returns to the bay</headline><dateline>EAST HARBOUR, Nov 30 -</dateline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml">
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>
          <body><p>The ferry runs again.</p><p>Tickets stay.<br/>So do dogs.</p></body></html>
        </inlineXML></contentSet>
      </newsItem>
      """;

  private static final String NITF =
      """
      <nitf><head><title>Bridge shut</title><docdata><doc-id id-string="B7"/>
      <date.issue norm="20241130T071849+0700"/><doc.copyright holder="Sund Agency"/></docdata>
      <pubdata name="Sundposten"/></head>
      <body><body.head><hedline><hl1>Bridge shut for a week</hl1></hedline>
      <byline>By <person>Per Vik</person></byline><dateline><location>SUND</location></dateline></body.head>
      <body.content><block><hl2>Why</hl2><p>Rust.</p><media media-type="image"><media-reference source="a.jpg"/>
      <media-caption>The bridge</media-caption></media></block></body.content>
      <body.end><tagline>Edited by the desk</tagline></body.end></body></nitf>
      """;

  @TempDir Path folder;

  private Opened opened(String message) throws IOException {
    return Opened.of(folder.resolve("x.xml"), message);
  }

  private static String message(String... items) {
    return "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
        + "<header/><itemSet>"
        + String.join("", items)
        + "</itemSet></newsMessage>";
  }

  @Test
  void aNewsItemIsReadWithWhatItSaysOfItself() throws IOException {
    Opened news = opened("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + ITEM);

    assertThat(news.outcomes()).containsExactly("1 record");
    assertThat(news.hints(0).title()).isEqualTo("Ferry returns to the bay");
    assertThat(news.hints(0).authors()).containsExactly("Ida Holm");
    assertThat(news.hints(0).published()).isEqualTo("2024-11-30T07:18:49+07:00");
    assertThat(news.hints(0).outlet()).isEqualTo("Bay Wire");
    assertThat(news.hints(0).language()).isEqualTo("en");
    assertThat(news.values(0, "newsml:provider")).containsExactly("nprov:WIRE");
    assertThat(news.values(0, "newsml:infosource")).containsExactly("Sund Agency");
    assertThat(news.values(0, "newsml:creditline")).containsExactly("Bay Wire/Sund Agency");
    assertThat(news.values(0, "newsml:translation_of"))
        .containsExactly("urn:newsml:wire.example:0");
    assertThat(news.values(0, "newsml:guid")).containsExactly("urn:newsml:wire.example:1");
    assertThat(news.values(0, "newsml:version")).containsExactly("3");
    assertThat(news.texts().get(0))
        .startsWith("<p>EAST HARBOUR, Nov 30 -</p>")
        .contains("<p>The ferry runs again.</p>", "Tickets stay.<br>So do dogs.");
    assertThat(news.raws().get(0)).startsWith("<newsItem").endsWith("</newsItem>");
  }

  @Test
  void aMessageHoldsManyItemsAndWhatIsNoArticleIsLeftOut() throws IOException {
    String cancelled = ITEM.replace("stat:usable", "stat:canceled");
    String picture =
        "<newsItem><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta>"
            + "<headline>P</headline></contentMeta><contentSet><remoteContent/></contentSet></newsItem>";
    String elsewhere = picture.replace("picture", "text");
    String plain =
        "<newsItem><contentMeta><headline>H</headline></contentMeta><contentSet>"
            + "<inlineData contenttype='text/plain'>Ferry &lt; bridge.\nSecond line.</inlineData>"
            + "</contentSet></newsItem>";
    Opened news = opened(message(ITEM, "<planningItem/>", cancelled, picture, elsewhere, plain));

    assertThat(news.outcomes())
        .containsExactly(
            "1 record",
            "2 other-records",
            "3 other-records",
            "4 other-records",
            "5 metadata",
            "6 record");
    assertThat(news.texts().get(5)).isEqualTo("Ferry < bridge.\nSecond line.\n");
    assertThat(news.enclosure(5).contentType()).isEqualTo("text/plain;charset=UTF-8");
  }

  @Test
  void nitfIsReadAloneAndInsideANewsItem() throws IOException {
    Opened alone = opened("<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\">" + NITF);
    assertThat(alone.outcomes()).containsExactly("1 record");
    assertThat(alone.hints(0).title()).isEqualTo("Bridge shut for a week");
    assertThat(alone.hints(0).authors()).containsExactly("Per Vik");
    assertThat(alone.hints(0).published()).isEqualTo("2024-11-30T07:18:49+0700");
    assertThat(alone.hints(0).outlet()).isEqualTo("Sundposten");
    assertThat(alone.values(0, "newsml:copyright")).containsExactly("Sund Agency");
    assertThat(alone.texts().get(0))
        .startsWith("<p>SUND</p>")
        .contains("<h2>Why</h2>", "<p>Rust.</p>", "<figcaption>The bridge</figcaption>")
        .contains("<p>Edited by the desk</p>")
        .doesNotContain("a.jpg");

    Opened inside =
        opened(
            message(
                "<newsItem><contentSet><inlineXML>"
                    + NITF
                    + "</inlineXML></contentSet></newsItem>"));
    assertThat(inside.outcomes()).containsExactly("1 record");
    assertThat(inside.hints(0).title()).isEqualTo("Bridge shut for a week");
    assertThat(inside.texts().get(0)).contains("<p>Rust.</p>");
  }

  @Test
  void entitiesOfTheDocumentsOwnAreRefused() throws IOException {
    String hostile = "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + ITEM;
    assertThat(opened(hostile).outcomes()).containsExactly(". damaged");
    String deep = ITEM.replace("<p>The", "<p>".repeat(5_000) + "The");
    assertThat(opened(deep).outcomes()).containsExactly("1 nested-too-deep");
  }

  @Test
  void anEncodingThatDoesNotExistIsDamageAndNoFaultOfTheDisk() throws IOException {
    assertThat(opened("<?xml version=\"1.0\" encoding=\"UTF-9\"?>" + NITF).outcomes())
        .containsExactly("1 damaged");
  }

  @Test
  void otherMarkupIsNotTakenForNews() throws IOException {
    assertThat(opened("<newsItem><x/></newsItem>").format()).isNull();
    assertThat(opened("<html><nitf/></html>").format()).isNull();
  }

  @Test
  void anyMutilationEndsInAnOutcome() throws IOException {
    Random random = new Random(17);
    byte[] bytes = message(ITEM, ITEM.replace("<html", NITF + "<html")).getBytes(UTF_8);
    for (int round = 0; round < 200; round++) {
      byte[] news = java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(300));
      for (int i = 0; i < 6; i++) {
        news[120 + random.nextInt(news.length - 120)] = (byte) random.nextInt(256);
      }
      Opened opened = Opened.of(folder.resolve("m.xml"), news);
      if (opened.format() != null) {
        assertThat(opened.outcomes()).as("round " + round).isNotEmpty();
      }
    }
  }
}
