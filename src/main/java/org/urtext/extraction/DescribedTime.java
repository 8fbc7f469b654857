package org.urtext.extraction;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;

/** When an article appeared and was changed, as its page's metadata tell it. */
final class DescribedTime {

  /** In the order of how surely they tell of the publication; others follow in the page's order. */
  private static final List<String> PUBLISHED =
      List.of(
          "meta:article:published_time",
          "meta:article:published",
          "meta:og:published_time",
          "meta:datepublished",
          "meta:dc.date.issued",
          "meta:dcterms.created",
          "meta:dc.date",
          "meta:dcterms.date",
          "meta:parsely-pub-date",
          "meta:sailthru.date",
          "meta:date",
          "meta:cdate",
          "meta:release_date",
          "meta:published_on");

  private static final Pattern SAID_PUBLISHED = Pattern.compile("meta:.*publi(?:sh|cation).*");

  private static final Pattern NAMED_PUBLISHED =
      Pattern.compile(
          "meta:(?!.*(?:modif|updat|expir|revis)).*(?:publi(?:sh|cation)|pub[._-]?date|issued"
              + "|creat(?:ed|ion)).*");

  private static final List<String> MODIFIED =
      List.of(
          "meta:article:modified_time",
          "meta:og:updated_time",
          "meta:datemodified",
          "meta:last-modified",
          "meta:dcterms.modified",
          "meta:lastmod");

  private DescribedTime() {}

  /** The first time given; an earlier one where that is only the one of the last change. */
  static Optional<PublicationTime> published(PageMetadata metadata) {
    List<String> written =
        Stream.of(
                texts(metadata.articles(), "datePublished"),
                texts(metadata.articles(), "dateCreated"),
                PUBLISHED.stream().flatMap(metadata::all),
                named(metadata, NAMED_PUBLISHED))
            .flatMap(Function.identity())
            .toList();
    List<PublicationTime> times = times(written.stream());
    Optional<PublicationTime> changed = modified(metadata);
    Optional<PublicationTime> first = times.stream().findFirst();
    if (first.isPresent() && changed.isPresent() && isSame(first.get(), changed.get())) {
      return times(named(metadata, SAID_PUBLISHED)).stream()
          .filter(time -> time.isSurelyBefore(first.get()))
          .findFirst()
          .or(() -> first);
    }
    return first
        .map(time -> withItsOffset(time, times))
        .or(() -> times(texts(metadata.pages(), "datePublished")).stream().findFirst())
        .or(
            () ->
                written.stream()
                    .flatMap(time -> PrintedDate.in(time, metadata.language()).stream())
                    .map(day -> PublicationTime.ofDay(day, null, Basis.METADATA))
                    .findFirst());
  }

  /** The same moment as a place nearer to the article gives it, rather than in UTC. */
  private static PublicationTime withItsOffset(PublicationTime time, List<PublicationTime> others) {
    return others.stream()
        .filter(other -> ZoneOffset.UTC.equals(time.offset()))
        .filter(other -> other.offset() != null && !ZoneOffset.UTC.equals(other.offset()))
        .filter(other -> other.instant().equals(time.instant()))
        .findFirst()
        .orElse(time);
  }

  private static Stream<String> named(PageMetadata metadata, Pattern names) {
    return metadata.fields().stream()
        .filter(field -> names.matcher(field.name()).matches())
        .map(Extraction.PageField::value);
  }

  private static boolean isSame(PublicationTime one, PublicationTime other) {
    return !one.isSurelyBefore(other) && !other.isSurelyBefore(one);
  }

  static Optional<PublicationTime> modified(PageMetadata metadata) {
    return times(
            Stream.of(
                    texts(metadata.articles(), "dateModified"),
                    MODIFIED.stream().flatMap(name -> metadata.all(name).limit(1)),
                    texts(metadata.pages(), "dateModified"))
                .flatMap(Function.identity()))
        .stream()
        .findFirst();
  }

  private static List<PublicationTime> times(Stream<String> written) {
    return written.flatMap(time -> WrittenTime.read(time, Basis.METADATA).stream()).toList();
  }

  private static Stream<String> texts(List<SchemaOrg> described, String property) {
    return described.stream().flatMap(each -> each.texts(property).stream());
  }
}
