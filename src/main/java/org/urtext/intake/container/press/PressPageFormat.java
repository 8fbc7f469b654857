package org.urtext.intake.container.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/** Exports of press databases as one page that holds many articles: Factiva's and Europresse's. */
public final class PressPageFormat implements ContainerFormat {

  private static final Pattern FACTIVA =
      Pattern.compile("(?i)<div\\b[^>]{0,300}\\bclass=[\"']?article [a-z]{2,4}Article\\b");

  private static final Pattern EUROPRESSE =
      Pattern.compile("(?i)DocPublicationName|rdp__DocPublicationName");

  private static final Pattern DOCUMENT = Pattern.compile(FactivaShape.DOCUMENT);

  private static final Pattern OWNER =
      Pattern.compile("(?i)(?:copyright\\b|©|\\(c\\)|all rights reserved|alle rechte).*");

  private static final Pattern LENGTH = Pattern.compile("\\d[\\d.,\\u00A0]{0,8} \\p{L}{3,9}");

  @Override
  public String word() {
    return PressArticle.TOLD_BY;
  }

  @Override
  public boolean matches(Packed packed) {
    String head = packed.head();
    return FACTIVA.matcher(head).find()
        || (EUROPRESSE.matcher(head).find() && head.contains("<article"));
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    boolean isFactiva = FACTIVA.matcher(packed.head()).find();
    return new PressPageContents(
        packed,
        isFactiva ? "div.article[class~=(?i)\\b[a-z]{2,4}Article\\b]" : "article",
        isFactiva ? PressPageFormat::factiva : PressPageFormat::europresse);
  }

  private static PressArticle factiva(Element article) {
    Element titled = article.selectFirst("[class~=(?i)Headline$], #hd, b");
    String headline = titled == null ? "" : titled.text().strip();
    List<String> said = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Element each : article.select("div, p")) {
      String words = each.text().strip();
      if (each.normalName().equals("p") && !DOCUMENT.matcher(words).matches()) {
        html.append(each.outerHtml()).append('\n');
      } else if (each.normalName().equals("div") && each.select("div, p").size() == 1) {
        (OWNER.matcher(words).matches() ? owners : said).add(words);
      }
    }
    int length = 0;
    while (length < said.size() && !LENGTH.matcher(said.get(length)).matches()) {
      length++;
    }
    List<String> behind = said.subList(Math.min(said.size(), length + 1), said.size());
    String byline = article.select("div.author").text();
    return new PressArticle(
        headline.isEmpty() ? null : headline,
        behind.stream()
            .skip(1)
            .filter(line -> !line.matches("\\d{1,2}:\\d{2}.*|"))
            .findFirst()
            .orElse(null),
        behind.stream().flatMap(line -> PressWords.day(line).stream()).findFirst().orElse(null),
        PressArticle.names(byline.isEmpty() ? null : byline),
        behind.stream()
            .flatMap(line -> Stream.ofNullable(PressWords.language(line)))
            .findFirst()
            .orElse(null),
        page(headline, html.toString(), owners));
  }

  private static PressArticle europresse(Element article) {
    String headline = first(article, ".titreArticle, .rdp__articletitle, h1");
    String outlet = first(article, ".DocPublicationName, .rdp__DocPublicationName");
    String header = article.select(".DocHeader, .rdp__DocHeader").text();
    String byline = first(article, ".docAuthors, .sm-margin-bottomNews, .rdp__authors");
    String html =
        article.select(".docOcurrContainer, .DocText, .rdp__doctext").stream()
            .limit(1)
            .map(Element::html)
            .collect(Collectors.joining());
    return new PressArticle(
        headline.isEmpty() ? null : headline,
        outlet.isEmpty() ? null : outlet.split("[;,] ", 2)[0],
        PressWords.day(header).or(() -> PressWords.day(outlet)).orElse(null),
        PressArticle.names(byline.isEmpty() ? null : byline),
        null,
        page(headline, html, article.select(".publiC-lblNodoc ~ p, small").eachText()));
  }

  private static String first(Element article, String elements) {
    Element found = article.selectFirst(elements);
    return found == null ? "" : found.text().strip();
  }

  /** The article as a page of its own; empty if there is no text. */
  private static String page(String headline, String html, List<String> owners) {
    if (Jsoup.parseBodyFragment(html).text().isBlank()) {
      return "";
    }
    Document page = Document.createShell("");
    Element article = page.body().appendElement("article");
    if (!headline.isEmpty()) {
      article.appendElement("h1").text(headline);
    }
    article.append(html);
    owners.stream()
        .filter(Predicate.not(String::isBlank))
        .forEach(owner -> article.appendElement("p").text(owner));
    return page.outerHtml();
  }
}
