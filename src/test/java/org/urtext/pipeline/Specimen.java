package org.urtext.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * A small intact file of one format, the same bytes each time it is made.
 *
 * @param name of the file
 * @param core what is in it before it is wrapped
 * @param wrapping makes the file of its core, which may be whatever
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Specimen(String name, byte[] core, Wrapping wrapping) {

  /** Makes a file of what is in it. */
  @FunctionalInterface
  interface Wrapping {
    byte[] around(byte[] core) throws IOException;
  }

  private static final Wrapping NONE = core -> core;

  byte[] file() throws IOException {
    return wrapping.around(core);
  }

  boolean isWrapped() {
    return wrapping != NONE;
  }

  private static Specimen plain(String name, String text) {
    return new Specimen(name, text.getBytes(UTF_8), NONE);
  }

  private static Specimen wrapped(String name, String core, Wrapping wrapping) {
    return new Specimen(name, core.getBytes(UTF_8), wrapping);
  }

  /** One of each format that is read. */
  static List<Specimen> all() throws IOException {
    List<Specimen> all = new ArrayList<>();
    all.add(plain("ferry.txt", TEXT));
    all.add(new Specimen("quay.txt", GERMAN.getBytes(ISO_8859_1), NONE));
    all.add(new Specimen("wide.txt", ("\uFEFF" + GERMAN).getBytes(UTF_16LE), NONE));
    all.add(plain("ferry.md", "# Ferry returns\n\n" + TEXT));
    all.add(plain("ferry.html", PAGE.formatted("")));
    all.add(plain("ferry.xhtml", XHTML));
    all.add(plain("saved.html", PAGE.formatted(SINGLE_FILE)));
    all.add(plain("page.mhtml", MHTML));
    all.add(plain("ferry.eml", MAIL));
    all.add(plain("box.mbox", MBOX));
    all.add(new Specimen("ferry.pdf", pdf(), NONE));
    all.add(plain("plain.pdf", PLAIN_PDF));
    all.add(wrapped("ferry.docx", DOCUMENT, Specimen::docx));
    all.add(wrapped("ferry.odt", ODT, Specimen::odt));
    all.add(plain("ferry.rtf", RTF));
    all.add(wrapped("ferry.zip", TEXT, core -> zip(Map.of("2024/a.txt", core))));
    all.add(wrapped("ferry.tar", TEXT, core -> tar("2024/a.txt", core)));
    all.add(wrapped("ferry.tar.gz", TEXT, core -> gz(tar("2024/a.html", core))));
    all.add(wrapped("ferry.txt.gz", TEXT, Specimen::gz));
    all.add(wrapped("ferry.txt.xz", TEXT, Specimen::xz));
    all.add(wrapped("ferry.txt.zst", TEXT, Specimen::zst));
    all.add(wrapped("ferry.txt.bz2", TEXT, Specimen::bz2));
    all.add(
        wrapped(
            "nested.zip", JSON_LINES, core -> zip(Map.of("b.tar.xz", xz(tar("a.jsonl", core))))));
    all.add(plain("crawl.warc", WARC.replace("\n", "\r\n")));
    all.add(wrapped("crawl.warc.gz", WARC.replace("\n", "\r\n"), Specimen::gz));
    all.add(wrapped("site.wacz", WARC.replace("\n", "\r\n"), Specimen::wacz));
    all.add(plain("lines.jsonl", JSON_LINES));
    all.add(plain("list.json", "[" + JSON_LINES.strip().replace("\n", ",\n") + "]"));
    all.add(plain("object.json", JSON_LINES.lines().findFirst().orElseThrow()));
    all.add(plain("table.csv", TABLE));
    all.add(plain("table.tsv", TABLE.replace(',', '\t')));
    all.add(wrapped("table.xlsx", SHEET, Specimen::xlsx));
    all.add(plain("result.json", TELEGRAM));
    all.add(plain("ninjs.json", NINJS));
    all.add(plain("rss.xml", RSS));
    all.add(plain("atom.xml", ATOM));
    all.add(plain("newsml.xml", NEWSML));
    all.add(plain("nitf.xml", NITF));
    all.add(plain("counted.txt", COUNTED));
    all.add(plain("ended.txt", ENDED));
    all.add(plain("numbered.txt", NUMBERED));
    all.add(plain("ruled.txt", RULED));
    all.add(plain("signed.txt", SIGNED));
    all.add(plain("press.html", PRESS_PAGE));
    return all;
  }

  /** What may stand beside a document. */
  static final byte[] SIDECAR =
      """
      {"url": "https://echo.example/ferry", "title": "Ferry returns", "published": "2024-11-30",
       "outlet": "Bay Echo", "authors": ["Ida Holm"], "language": "en", "charset": "UTF-8"}
      """
          .getBytes(UTF_8);

  private static final String TEXT =
      """
      Ferry returns to the bay

      The ferry from Tolm sails again on Monday after repairs, the harbour office said.
      Some 340 passengers had waited for eleven days, and 27 lorries stood on the quay.

      Translated from the German. Source: https://hafen.example/2024/11/30/faehre
      """;

  private static final String GERMAN =
      """
      Die Fähre fährt wieder

      Die Fähre aus Tolm läuft am Montag nach der Reparatur wieder aus, sagte das Hafenamt.
      Etwa 340 Fahrgäste hatten elf Tage gewartet, und 27 Laster standen am Kai.

      Quelle: Buchtecho
      """;

  private static final String SINGLE_FILE =
      """
      <!--
       Page saved with SingleFile
       url: https://echo.example/ferry
       saved date: Sat Nov 30 2024 10:11:12 GMT+0100 (Central European Standard Time)
      -->
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">%s<head><meta charset="utf-8"><title>Ferry returns</title>
      <link rel="canonical" href="https://echo.example/ferry">
      <link rel="alternate" hreflang="de" href="https://echo.example/de/faehre">
      <meta property="og:title" content="Ferry returns"><meta name="author" content="Ida Holm">
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
       "headline": "Ferry returns", "datePublished": "2024-11-30T07:18:49+07:00",
       "author": [{"@type": "Person", "name": "Ida Holm"}]}</script></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Ferry returns</h1>
      <p>The ferry from Tolm sails again on Monday after repairs, the harbour office said, and
      some 340 passengers had waited for eleven days.</p>
      <p>Source: <a href="https://wire.example/1">Bay Wire</a></p></article></body></html>
      """;

  private static final String XHTML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry returns</title></head>
      <body><h1>Ferry returns</h1><p>The ferry from Tolm sails again on Monday after repairs, the
      harbour office said.</p></body></html>
      """;

  private static final String MHTML =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://echo.example/news/ferry
      Subject: Ferry returns
      Date: Sat, 30 Nov 2024 10:11:12 +0100
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--Edge--x"

      ----Edge--x
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://echo.example/news/ferry

      <html><head><meta charset=3D"utf-8"><title>Ferry returns</title></head><body>
      <h1>Ferry returns</h1><p>Die F=C3=A4hre f=C3=A4hrt ab Montag wieder, sagt das =
      Hafenamt, nach elf Wochen im Dock.</p></body></html>
      ----Edge--x
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      aGVsbG8=
      ----Edge--x--
      """;

  private static final String MAIL =
      """
      Message-ID: <1@echo.example>
      From: =?UTF-8?Q?J=C3=B6rg_Lind?= <lind@echo.example>
      To: desk@echo.example
      Subject: =?UTF-8?B?RsOkaHJlIGbDpGhydCB3aWVkZXI=?=
      Date: Mon, 3 Mar 2025 07:05:09 +0700 (ICT)
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="outer"

      --outer
      Content-Type: multipart/alternative; boundary="inner"

      --inner
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Die F=C3=A4hre f=C3=A4hrt wieder, sagte das Hafenamt am Montag.
      Quelle: https://wire.example/ferry

      --inner
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+RGllIEbDpGhyZSBmw6RocnQgd2llZGVyLjwvcD4=
      --inner--
      --outer
      Content-Type: text/plain; name="notes.txt"
      Content-Disposition: attachment; filename="notes.txt"

      Attached words.
      --outer--
      """;

  private static final String MBOX =
      """
      From ida@echo.example Sat Nov 30 07:18:49 2024
      From: Ida <ida@echo.example>
      Subject: Ferry

      The ferry runs again from Monday, the harbour office said.

      >From there, one reader wrote, it looks old.

      From - Sun Dec 01 08:00:00 2024
      X-Mozilla-Status: 0001
      Subject: Bridge
      Content-Type: text/html

      <p>The bridge is shut, and the harbour office said why: rust.</p>
      """;

  private static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\author Ida Holm}}
      \\f0 F\\'e4hre f\\u228?hrt wieder\\par
      {\\b The ferry} from Tolm sails again on Monday, the harbour office said.\\par
      {\\field{\\*\\fldinst HYPERLINK "https://wire.example/1"}{\\fldrslt Source}}\\par}
      """;

  private static final String PLAIN_PDF =
      """
      %PDF-1.4
      1 0 obj
      << /Type /Catalog /Pages 2 0 R >>
      endobj
      2 0 obj
      << /Type /Pages /Kids [3 0 R] /Count 1 >>
      endobj
      3 0 obj
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R
       /Resources << /Font << /F 5 0 R >> >> >>
      endobj
      4 0 obj
      << /Length 173 >>
      stream
      BT /F 11 Tf 14 TL 40 400 Td (Ferry returns to the bay) Tj T* (The ferry from Tolm sails again) Tj
      T* (on Monday, the harbour office said.) Tj T* (Source: Bay Wire) Tj ET
      endstream
      endobj
      5 0 obj
      << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
      endobj
      trailer
      << /Root 1 0 R /Size 6 >>
      startxref
      0
      %%EOF
      """;

  private static final String DOCUMENT =
      """
      <?xml version="1.0"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry returns</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Monday</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:r><w:t>The ferry from Tolm sails again, the harbour office said.</w:t></w:r></w:p>
      <w:p><w:r><w:t>Source: Bay Wire</w:t></w:r></w:p></w:body></w:document>
      """;

  private static final String ODT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
      <office:body><office:text><text:h text:outline-level="1">Ferry returns</text:h>
      <text:p>The ferry from Tolm sails<text:s text:c="3"/> again, the harbour office said.</text:p>
      <text:list><text:list-item><text:p>Source: Bay Wire</text:p></text:list-item></text:list>
      </office:text></office:body></office:document-content>
      """;

  private static final String WARC =
      record("warcinfo", "", "application/warc-fields", "software: none\n")
          + record(
              "request",
              "https://echo.example/a",
              "application/http; msgtype=request",
              "GET /a HTTP/1.1\nHost: echo.example\n\n")
          + record(
              "response",
              "https://echo.example/a",
              "application/http; msgtype=response",
              "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.formatted(""))
          + record("resource", "https://echo.example/b", "text/plain", TEXT);

  private static String record(String type, String url, String contentType, String block) {
    String crlf = block.replace("\n", "\r\n");
    return "WARC/1.0\nWARC-Type: "
        + type
        + "\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
        + type.length() % 10
        + ">\nWARC-Date: 2024-11-30T07:18:49Z\n"
        + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\n")
        + "Content-Type: "
        + contentType
        + "\nContent-Length: "
        + crlf.getBytes(UTF_8).length
        + "\n\n"
        + block
        + "\n\n";
  }

  private static final String JSON_LINES =
      """
      {"url": "https://echo.example/1", "title": "Ferry returns", "published": "2024-11-30", "text": "The ferry from Tolm sails again on Monday.\\nSource: Bay Wire"}
      {"url": "https://echo.example/2", "title": "Bridge shut", "html": "<html><body><p>The bridge is shut for a week.</p></body></html>", "authors": ["Per Vik"]}
      {"url": "https://echo.example/3", "title": "Only a title", "timestamp": 1732947529}
      """;

  private static final String TABLE =
      """
      URL,Title,Published,Text,Source URL
      https://echo.example/1,Ferry returns,2024-11-30 07:18:49,"The ferry from Tolm ""sails""
      again on Monday.",https://wire.example/1
      https://echo.example/2,Bridge shut,30/11/2024,The bridge is shut.,
      https://echo.example/3,'=Only a title,,,
      """;

  private static final String SHEET =
      """
      <?xml version="1.0"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>URL</t></is></c>
       <c r="B1" t="inlineStr"><is><t>Title</t></is></c>
       <c r="C1" t="inlineStr"><is><t>Text</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>https://echo.example/1</t></is></c>
       <c r="B2" t="inlineStr"><is><t>Ferry returns</t></is></c>
       <c r="C2" t="inlineStr"><is><t>The ferry from Tolm sails again on Monday.</t></is></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>https://echo.example/2</t></is></c>
       <c r="B3"><v>17</v></c></row></sheetData></worksheet>
      """;

  private static final String TELEGRAM =
      """
      {"name": "Turmfunk", "type": "public_channel", "id": 77, "messages": [
       {"id": 1, "type": "service", "date": "2024-11-30T07:00:00", "text": ""},
       {"id": 2, "type": "message", "date": "2024-11-30T08:18:49", "date_unixtime": "1732947529",
        "from": "Turmfunk", "forwarded_from": "Bote", "text": ["Die Uhr geht\\n\\nMehr ",
        {"type": "text_link", "text": "hier", "href": "https://bote.example/uhr"}]},
       {"id": 3, "type": "message", "date": "2024-11-30T09:00:00", "text": "Der Turm steht."}]}
      """;

  private static final String NINJS =
      """
      {"uri": "urn:newsml:agentur.example:2024:uhr", "type": "text", "language": "de",
       "versioncreated": "2024-11-30T07:18:49+01:00", "headline": "Die Uhr", "byline": "Mara Vogt",
       "copyrightholder": "Agentur", "body_text": "Sie geht.", "infosource": [{"name": "Turmfunk"}],
       "body_xhtml": "<div><p>Sie geht.</p></div>", "located": "Brennfeld", "associations":
       {"a": {"uri": "https://a.example/1", "rel": "translationOf"}}}
      """;

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Hafenblatt &amp; Bucht</title><link>https://hafen.example</link>
      <item><title>Die Fähre fährt wieder</title><link>https://hafen.example/1</link>
       <pubDate>Sat, 30 Nov 2024 07:18:49 +0700</pubDate><dc:creator>Ida Holm</dc:creator>
       <source url="https://bucht.example/rss">Bucht-Echo</source>
       <content:encoded><![CDATA[<p>Ab Montag fährt sie wieder.</p>]]></content:encoded></item>
      <item><title>Nur ein Hinweis</title><guid>https://hafen.example/2</guid>
       <description>Zwei Zeilen.</description></item></channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://echo.example/">
      <title>Bay Echo</title><id>urn:f</id><updated>2024-12-01T00:00:00Z</updated>
      <entry><title>Ferry</title><id>urn:1</id><link href="ferry.html"/>
       <updated>2024-11-30T09:00:00Z</updated><author><name>Ida Holm</name></author>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It runs.</p></div></content>
      </entry>
      <entry><title>Bridge</title><id>urn:2</id><link href="https://echo.example/bridge"/>
       <content type="html">&lt;p&gt;It is shut.&lt;/p&gt;</content></entry></feed>
      """;

  private static final String NITF =
      """
      <nitf><head><title>Bridge shut</title><docdata><doc-id id-string="B7"/>
      <date.issue norm="20241130T071849+0700"/><doc.copyright holder="Sund Agency"/></docdata>
      <pubdata name="Sundposten"/></head><body><body.head><hedline><hl1>Bridge shut</hl1></hedline>
      <byline>By <person>Per Vik</person></byline></body.head><body.content><block><p>Rust.</p></block>
      </body.content></body></nitf>
      """;

  private static final String NEWSML =
      """
      <?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      <newsItem guid="urn:newsml:wire.example:1" version="3" xml:lang="en-GB">
      <itemMeta><itemClass qcode="ninat:text"/><provider><name>Bay Wire</name></provider>
       <link rel="irel:translatedFrom" residref="urn:newsml:wire.example:0"/></itemMeta>
      <contentMeta><contentCreated>2024-11-30T07:18:49+07:00</contentCreated>
       <headline>Ferry returns to the bay</headline></contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml">
       <html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ferry runs again.</p></body></html>
      </inlineXML></contentSet></newsItem>
      <newsItem><contentMeta><headline>Bridge</headline></contentMeta><contentSet>
       <inlineData contenttype="text/plain">It is shut.</inlineData></contentSet></newsItem>
      </itemSet></newsMessage>
      """;

  private static final String COUNTED =
      """
                                    1 of 2 DOCUMENTS


                                   The Bay Echo (London)

                              November 30, 2024 Saturday

      Ferry returns to the bay

      BYLINE: Ida Holm; Per Vik

      LENGTH: 24 words

      The ferry runs again from Monday.

      LANGUAGE: ENGLISH


                                    2 of 2 DOCUMENTS


                                   Sund Agency

                              1. Dezember 2024

      Brücke gesperrt

      LÄNGE: 5 Wörter

      Die Brücke ist gesperrt.
      """;

  private static final String ENDED =
      """
      Ferry returns to the bay
      The Bay Echo
      November 30, 2024 Saturday

      Copyright 2024 Echo Press Ltd All Rights Reserved

      Length: 24 words
      Byline: Ida Holm

      Body

      The ferry runs again from Monday.

      Load-Date: December 1, 2024

      End of Document

      Bridge shut
      The Bay Echo
      December 2, 2024 Monday

      Length: 4 words

      Body

      Rust was found.

      End of Document
      """;

  private static final String NUMBERED =
      """
      Ferry returns to the bay
      Ida Holm
      1,124 words
      30 November 2024
      07:18 GMT
      The Bay Echo
      BAYECH
      English
      (c) 2024 Echo Press Ltd

      The ferry runs again from Monday.

      Document BAYECH0000 20241130ekbu0001p

      Brücke gesperrt
      5 Wörter
      1. Dezember 2024
      Sund Agency
      SUNDAG
      Deutsch

      Die Brücke ist gesperrt.

      Document SUNDAG0000 20241201ekc100002
      """
          .replace("0000 2", "00002");

  private static final String RULED =
      """
      ____________________________________________________________

      Ferry returns to the bay

      Author: Holm, Ida; Vik, Per

      Publication title: The Bay Echo; East Harbour

      Publication date: Nov 30, 2024

      Full text: The ferry runs again from Monday.

      ProQuest document ID: 1234567

      Document URL: https://www.proquest.com/newspapers/x/docview/1234567/se-2
      ____________________________________________________________

      Title: Bridge shut

      Publication title: The Bay Echo

      Document URL: https://www.proquest.com/newspapers/x/docview/1234568/se-2
      """;

  private static final String SIGNED =
      """
      Fähre fährt wieder
      Ab Montag fährt sie.

      Quelle: Hafenblatt Nr. 233 vom 02.12.2024 Seite 012
      Autor: Ida Holm
      Dokumentnummer: HB__1234
      Alle Rechte vorbehalten: (c) Hafenblatt GmbH
      © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
      """;

  private static final String PRESS_PAGE =
      """
      <html><body><div class="article enArticle"><div id="hd"><span class="enHeadline">Ferry
      returns</span></div><div>Ida Holm</div><div>24 words</div><div>30 November 2024</div>
      <div>The Bay Echo</div><div>BAYECH</div><div>English</div>
      <p class="articleParagraph enarticleParagraph">The ferry runs again from Monday.</p>
      <p>Document BAYECH000020241130ekbu0001p</p></div>
      <div class="article deArticle"><div>Brücke gesperrt</div><div>5 Wörter</div>
      <div>1. Dezember 2024</div><div>Sund Agency</div><p>Die Brücke ist gesperrt.</p>
      <p>Document SUNDAG000020241201ekc100002</p></div></body></html>
      """;

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      // Otherwise it is given one by the clock.
      document.setDocumentId(17L);
      for (String half : List.of(TEXT.substring(0, 120), TEXT.substring(120))) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.setLeading(14);
          content.newLineAtOffset(60, 700);
          for (String line : half.lines().toList()) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] docx(byte[] document) throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    return zip(
        parts(
            "[Content_Types].xml",
            "<Types xmlns='"
                + types
                + "'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package"
                + ".relationships+xml'/><Override PartName='/word/document.xml' ContentType="
                + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main"
                + "+xml'/></Types>",
            "_rels/.rels",
            relation("officeDocument", "word/document.xml"),
            "word/document.xml",
            document));
  }

  private static byte[] xlsx(byte[] sheet) throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String form = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip(
        parts(
            "[Content_Types].xml",
            "<Types xmlns='"
                + types
                + "'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package"
                + ".relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='"
                + form
                + "sheet.main+xml'/><Override PartName='/xl/sheet1.xml' ContentType='"
                + form
                + "worksheet+xml'/></Types>",
            "_rels/.rels",
            relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml",
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r="
                + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                + "<sheet name='News' sheetId='1' r:id='r'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "sheet1.xml"),
            "xl/sheet1.xml",
            sheet));
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  private static byte[] odt(byte[] content) throws IOException {
    return zip(
        parts("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
  }

  private static byte[] wacz(byte[] warc) throws IOException {
    return zip(
        parts(
            "archive/data.warc.gz",
            gz(warc),
            "datapackage.json",
            "{}",
            "pages/pages.jsonl",
            "{}\n"));
  }

  /** Names and contents by turns. */
  private static Map<String, byte[]> parts(Object... parts) {
    Map<String, byte[]> named = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      named.put(
          (String) parts[i],
          parts[i + 1] instanceof String text ? text.getBytes(UTF_8) : (byte[]) parts[i + 1]);
    }
    return named;
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(2024, 3, 1, 12, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static byte[] tar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      entry.setModTime(1_709_294_400_000L);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  /** Opens a stream that compresses. */
  private interface Press {
    OutputStream open(OutputStream out) throws IOException;
  }

  private static byte[] pressed(byte[] plain, Press press) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = press.open(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  static byte[] gz(byte[] plain) throws IOException {
    return pressed(plain, GZIPOutputStream::new);
  }

  private static byte[] xz(byte[] plain) throws IOException {
    return pressed(plain, out -> new XZOutputStream(out, new LZMA2Options(0)));
  }

  private static byte[] zst(byte[] plain) throws IOException {
    return pressed(plain, ZstdOutputStream::new);
  }

  private static byte[] bz2(byte[] plain) throws IOException {
    return pressed(plain, out -> new BZip2CompressorOutputStream(out, 1));
  }
}
