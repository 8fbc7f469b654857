package org.urtext.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whom a page's metadata name as its authors. */
final class DescribedAuthors {

  private static final List<String> AUTHORS =
      List.of(
          "meta:author",
          "meta:article:author_name",
          "meta:article:author",
          "meta:og:article:author",
          "og:author",
          "meta:authors",
          "meta:dc.creator",
          "meta:dcterms.creator",
          "meta:dc.creator.personalname",
          "meta:parsely-author",
          "meta:sailthru.author",
          "meta:cxenseparse:author",
          "meta:citation_author",
          "meta:byl",
          "meta:byline",
          "meta:author_name",
          "meta:news_authors",
          "meta:vr:author",
          "meta:bt:author",
          "meta:shareaholic:article_author_name");

  /** What WordPress puts before the author, in the languages in which it is used most. */
  private static final Set<String> WRITTEN_BY =
      Set.of(
          "Written by",
          "Verfasst von",
          "Geschrieben von",
          "Escrito por",
          "Écrit par",
          "Scritto da",
          "Geschreven door",
          "Napisane przez",
          "Skrivet av",
          "Skrevet av",
          "Skrevet af",
          "Napsal(a)",
          "Написано автором",
          "Автор",
          "Yazan",
          "Ditulis oleh",
          "Được viết bởi",
          "كُتب بواسطة",
          "執筆者",
          "撰寫者",
          "作者",
          "글쓴이");

  private DescribedAuthors() {}

  /** The names in each place that has any, as written, those of descriptions first. */
  static List<List<String>> in(PageMetadata metadata) {
    return Stream.of(
            Stream.concat(metadata.articles().stream(), metadata.pages().stream())
                .flatMap(
                    described -> Stream.of(described.texts("author"), described.texts("creator"))),
            AUTHORS.stream().map(name -> metadata.all(name).toList()),
            Stream.of(writtenBy(metadata)))
        .flatMap(places -> places)
        .map(DescribedAuthors::names)
        .filter(names -> !names.isEmpty())
        .toList();
  }

  private static List<String> names(List<String> written) {
    return written.stream()
        .map(PageMetadata::plain)
        .filter(name -> !name.startsWith("http") && !name.startsWith("/"))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  /** The preview that chat programs show may have a line for the author. */
  private static List<String> writtenBy(PageMetadata metadata) {
    boolean tells = metadata.all("meta:twitter:label1").limit(1).anyMatch(WRITTEN_BY::contains);
    return tells ? metadata.all("meta:twitter:data1").toList() : List.of();
  }
}
