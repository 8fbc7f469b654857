package org.urtext.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page says of its article in microdata is read as what it says in JSON-LD is. */
class MicrodataTest {

  private static final String PAGE =
      """
      <html><head><title>Mill closes - Valley Post</title></head><body>
      <article itemscope itemtype="https://schema.org/NewsArticle">
        <link itemprop="mainEntityOfPage" href="https://post.example.org/mill">
        <meta itemprop="inLanguage" content="en">
        <h1 itemprop="headline">Last mill in the valley closes</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
          <a href="/people/7"><span itemprop="name">Ada Brook</span></a></span>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
          <meta itemprop="name" content="Lev Stern"></span>
        <time itemprop="datePublished" datetime="2025-04-05T06:07:00+02:00">yesterday</time>
        <time itemprop="dateModified" datetime="2025-04-06">today</time>
        <p>The last mill in the valley closes at the end of the month, its owner said on Friday
        after talks with the council had failed.</p>
        <p>Forty people work there; half of them have found other work in the town.</p>
        <div itemprop="isBasedOn" itemscope itemtype="https://schema.org/NewsArticle">
          <a itemprop="url" href="https://wire.example.com/mill-7"><span itemprop="name">Wire</span>
          </a><meta itemprop="inLanguage" content="cs"></div>
      </article>
      <div itemscope itemtype="https://schema.org/NewsArticle">
        <a itemprop="url" href="https://post.example.org/other">
          <span itemprop="headline">Bridge opens</span></a>
        <span itemprop="author">Somebody Else</span></div>
      </body></html>
      """;

  private final Extraction.Read read = Documents.read("mill.html", PAGE);

  @Test
  void peopleTimesAndAddressAreThoseOfTheArticleAndNotOfATeaser() {
    assertThat(read.title()).isEqualTo("Last mill in the valley closes");
    assertThat(read.authors()).containsExactly("Ada Brook", "Lev Stern");
    assertThat(read.published()).hasToString("2025-04-05T06:07:00+02:00");
    assertThat(read.modified()).hasToString("2025-04-06");
    assertThat(read.pageAddress()).hasToString("https://post.example.org/mill");
    assertThat(read.declaredLanguage()).isEqualTo("en");
  }

  @Test
  void whatItIsBasedOnIsTakenApart() {
    assertThat(Documents.values(read, "microdata:NewsArticle.isBasedOn.name"))
        .containsExactly("Wire");
    assertThat(Documents.values(read, "microdata:NewsArticle.isBasedOn.inLanguage"))
        .containsExactly("cs");
  }

  @Test
  void thingsNestedDeeplyCostNoMoreThanTheirNumber() {
    String nested =
        "<div itemscope itemtype='https://schema.org/Article' itemprop='isPartOf'>".repeat(2000);

    assertThat(
            Documents.read("deep.html", "<html><body>" + nested + "A word.</body></html>").text())
        .isEqualTo("A word.");
  }
}
