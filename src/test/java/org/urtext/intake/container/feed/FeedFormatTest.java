package org.urtext.intake.container.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.Hints;
import org.urtext.intake.container.formats.Opened;

@Timeout(60)
class FeedFormatTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
      <channel><title>Hafenblatt &amp; Küste</title><link>https://hafen.example</link>
      <description>News</description><language>de-DE</language>
      <item><title>Die Fähre f&auml;hrt wieder</title><link>https://proxy.example/1</link>
        <feedburner:origLink>https://hafen.example/faehre</feedburner:origLink>
        <pubDate>Sat, 30 Nov 2024 07:18:49 +0700</pubDate>
        <dc:creator>Ida Holm</dc:creator>
        <source url="https://bucht.example/rss">Bucht-Echo</source>
        <description>Kurz &lt;b&gt;gesagt&lt;/b&gt;.</description>
        <content:encoded><![CDATA[<p>Ab Montag fährt sie.</p><!-- </item> -->]]></content:encoded>
      </item>
      <item><title>Nur ein Hinweis</title><guid>https://hafen.example/hinweis</guid>
        <author>post@hafen.example (Per Vik)</author>
        <description>Zwei Zeilen, nicht mehr.</description></item>
      <item><title>Lang</title><link>https://hafen.example/lang</link>
        <description>&lt;p&gt;LONG&lt;/p&gt;</description></item>
      </channel></rss>
      """
          .replace("LONG", "Der Kai wird neu gebaut. ".repeat(30));

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://echo.example/">
      <title type="html">Bay &lt;i>Echo&lt;/i></title><id>urn:f</id><updated>2024-12-01T00:00:00Z</updated>
      <author><name>Desk</name></author>
      <entry><title>Ferry</title><id>urn:1</id><link href="ferry.html"/>
        <updated>2024-11-30T09:00:00Z</updated><published>2024-11-30T07:18:49+07:00</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>runs</b>.</p></div></content>
      </entry>
      <entry xml:lang="da"><title>Bro</title><id>urn:2</id><link rel="alternate" href="https://echo.example/bro"/>
        <updated>2024-11-30T09:00:00Z</updated><author><name>Ida Holm</name></author>
        <source><id>https://sund.example/feed</id><title>Sundposten</title></source>
        <content type="text">Broen &lt; vejen.</content></entry>
      </feed>
      """;

  @TempDir Path folder;

  private Opened opened(String feed) throws IOException {
    return Opened.of(folder.resolve("feed.xml"), feed);
  }

  @Test
  void eachItemIsADocumentWithItsTextOrARecordWithout() throws IOException {
    Opened feed = opened(RSS);

    assertThat(feed.outcomes()).containsExactly("1 record", "2 metadata", "3 record");
    assertThat(feed.texts().get(0)).isEqualTo("<p>Ab Montag fährt sie.</p><!-- </item> -->");
    assertThat(feed.enclosure(0).contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(feed.texts().get(1)).isEmpty();
    assertThat(feed.texts().get(2)).startsWith("<p>Der Kai wird neu gebaut.");
    assertThat(feed.document(2).place().path()).isEqualTo("feed.xml!3");
  }

  @Test
  void whatTheItemSaysOfItselfBecomesHints() throws IOException {
    Opened feed = opened(RSS);
    Hints hints = feed.hints(0);

    assertThat(hints.toldBy()).isEqualTo("feed");
    assertThat(hints.url()).isEqualTo("https://hafen.example/faehre");
    assertThat(hints.title()).isEqualTo("Die Fähre fährt wieder");
    assertThat(hints.published()).isEqualTo("Sat, 30 Nov 2024 07:18:49 +0700");
    assertThat(hints.authors()).containsExactly("Ida Holm");
    assertThat(hints.outlet()).isEqualTo("Hafenblatt & Küste");
    assertThat(hints.language()).isEqualToIgnoringCase("de-DE");
    assertThat(feed.values(0, "feed:source"))
        .containsExactly("Bucht-Echo <https://bucht.example/rss>");
    assertThat(feed.values(0, "feed:description")).containsExactly("Kurz gesagt.");
    assertThat(feed.hints(1).url()).isEqualTo("https://hafen.example/hinweis");
    assertThat(feed.hints(1).authors()).containsExactly("Per Vik");
  }

  @Test
  void theRawBytesAreTheItemsOwnInTheFile() throws IOException {
    Opened feed = opened(RSS);
    byte[] file = RSS.getBytes(UTF_8);
    for (int i = 0; i < 3; i++) {
      int offset = (int) feed.enclosure(i).offset();
      assertThat(feed.raws().get(i)).startsWith("<item>").endsWith("</item>");
      assertThat(new String(file, offset, (int) feed.document(i).size(), UTF_8))
          .isEqualTo(feed.raws().get(i));
    }
  }

  @Test
  void atomEntriesAreReadWithTheirOwnLanguageAndSource() throws IOException {
    Opened feed = opened(ATOM);

    assertThat(feed.outcomes()).containsExactly("1 record", "2 record");
    assertThat(feed.texts().get(0)).contains("<p>It <b>runs</b>.</p>");
    assertThat(feed.hints(0).url()).isEqualTo("https://echo.example/ferry.html");
    assertThat(feed.hints(0).outlet()).isEqualTo("Bay Echo");
    assertThat(feed.hints(0).authors()).containsExactly("Desk");
    assertThat(feed.hints(0).language()).isEqualTo("en");
    assertThat(feed.hints(0).published()).isEqualTo("2024-11-30T07:18:49+07:00");
    assertThat(feed.hints(1).language()).isEqualTo("da");
    assertThat(feed.hints(1).authors()).containsExactly("Ida Holm");
    assertThat(feed.texts().get(1)).isEqualTo("Broen < vejen.");
    assertThat(feed.enclosure(1).contentType()).isEqualTo("text/plain;charset=UTF-8");
    assertThat(feed.values(1, "feed:source"))
        .containsExactly("Sundposten <https://sund.example/feed>");
  }

  @Test
  void olderFormsOfRssAreRead() throws IOException {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel rdf:about="https://x.example"><title>X</title><link>https://x.example</link>
        <description>d</description><items><rdf:Seq><rdf:li rdf:resource="https://x.example/1"/></rdf:Seq></items>
        </channel>
        <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link>
        <dc:date>2024-11-30T07:18:49+07:00</dc:date><dc:creator>Per Vik</dc:creator>
        <content:encoded>&lt;p>Words&lt;/p></content:encoded></item>
        </rdf:RDF>
        """;
    Opened one = opened(rdf);
    assertThat(one.outcomes()).containsExactly("1 record");
    assertThat(one.texts().get(0)).isEqualTo("<p>Words</p>");
    assertThat(one.hints(0).outlet()).isEqualTo("X");
    assertThat(one.hints(0).authors()).containsExactly("Per Vik");
    assertThat(one.hints(0).published()).isEqualTo("2024-11-30T07:18:49+07:00");

    String netscape =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd">
        <rss version="0.91"><channel><title>Old</title><link>https://o.example</link>
        <description>d</description><language>en</language>
        <item><title>T</title><link>https://o.example/1</link><description>Short</description></item>
        </channel></rss>
        """;
    Opened old = opened(netscape);
    assertThat(old.outcomes()).containsExactly("1 metadata");
    assertThat(old.hints(0).outlet()).isEqualTo("Old");
  }

  @Test
  void aFeedInAnOlderEncodingIsDecodedAsItDeclares() throws IOException {
    String feed =
        """
        <?xml version="1.0" encoding="windows-1252"?>
        <rss version="2.0"><channel><title>Küste</title><item><title>Fähre</title></item></channel></rss>
        """;
    Opened opened = Opened.of(folder.resolve("a.xml"), feed.getBytes(ISO_8859_1));
    assertThat(opened.hints(0).title()).isEqualTo("Fähre");
    assertThat(opened.hints(0).outlet()).isEqualTo("Küste");
  }

  @Test
  void anEncodingThatDoesNotExistIsDamageAndNoFaultOfTheDisk() throws IOException {
    String feed = RSS.replace("encoding=\"UTF-8\"", "encoding=\"UTF-9\"");
    assertThat(opened(feed).outcomes()).containsExactly("1 damaged", "2 damaged", "3 damaged");
  }

  @Test
  void aMalformedItemCostsNoOther() throws IOException {
    String feed = RSS.replace("<title>Nur ein Hinweis</title>", "<title>Nur <b>ein</title>");
    assertThat(opened(feed).outcomes()).containsExactly("1 record", "2 damaged", "3 record");
  }

  @Test
  void entitiesAreNeverResolved() throws IOException {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
        <rss version="2.0"><channel><title>&b;</title><item><title>&b;</title></item></channel></rss>
        """;
    assertThat(opened(laughs).outcomes()).containsExactly(". damaged");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String external =
        "<!DOCTYPE rss SYSTEM \""
            + secret.toUri()
            + "\"><rss version=\"2.0\"><channel>"
            + "<item><title>&secret;</title></item></channel></rss>";
    assertThat(opened(external).outcomes()).doesNotContain("secret").hasSize(1);
    assertThat(opened("<rss><channel>" + "<a>".repeat(100_000)).outcomes())
        .containsExactly(". nested-too-deep");
    assertThat(
            opened("<rss><channel><item>" + "<a>".repeat(9_000) + "</item></channel></rss>")
                .outcomes())
        .containsExactly("1 nested-too-deep");
  }

  @Test
  void aFeedThatStopsInTheMiddleSaysSo() throws IOException {
    Opened feed = opened(RSS.substring(0, RSS.indexOf("Nur ein Hinweis")));
    assertThat(feed.outcomes()).containsExactly("1 record", ". damaged");
  }

  @Test
  void anItemLargerThanAnyArticleIsNotHeld() throws IOException {
    Path file = folder.resolve("huge.xml");
    byte[] words = "words ".repeat(20_000).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("<rss><channel><item><description>".getBytes(UTF_8));
      for (int i = 0; i < 1_000; i++) {
        out.write(words);
      }
      out.write(
          "</description></item><item><title>T</title></item></channel></rss>".getBytes(UTF_8));
    }
    assertThat(Opened.of(Opened.packed(file, Hints.NONE)).outcomes())
        .containsExactly("1 too-large", "2 metadata");
  }

  @Test
  void whatIsNoFeedIsNotTakenForOne() throws IOException {
    for (String other :
        new String[] {
          "<html><body><rss/></body></html>", "<feed><entry/></feed>", "rss news", "", "<rdf:RDF/>"
        }) {
      assertThat(opened(other).format()).as(other).isNull();
    }
  }

  @Test
  void aFeedInUtf16IsRefusedWithTheRemedy() throws IOException {
    Opened feed =
        Opened.of(folder.resolve("a.xml"), RSS.getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertThat(feed.outcomes()).containsExactly(". damaged");
  }

  @Test
  void anyMutilationEndsInAnOutcome() throws IOException {
    Random random = new Random(11);
    for (String whole : new String[] {RSS, ATOM}) {
      byte[] bytes = whole.getBytes(UTF_8);
      for (int round = 0; round < 200; round++) {
        byte[] feed = java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(200));
        for (int i = 0; i < 6; i++) {
          feed[120 + random.nextInt(feed.length - 120)] = (byte) random.nextInt(256);
        }
        Opened opened = Opened.of(folder.resolve("m.xml"), feed);
        if (opened.format() != null) {
          assertThat(opened.outcomes()).as("round " + round).isNotEmpty();
        }
      }
    }
  }
}
