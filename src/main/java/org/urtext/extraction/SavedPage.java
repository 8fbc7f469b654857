package org.urtext.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;

/**
 * What browsers, their extensions and web archives note in a page that they save.
 *
 * @param address where the page was saved from; null if no note says so
 * @param captured when; null if no note says so
 */
record SavedPage(@Nullable WebAddress address, @Nullable PublicationTime captured) {

  private static final int LONGEST_NOTE = 4_000;

  /** Browsers write the length of the address in brackets before it. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("saved from url=\\s{0,9}\\(\\d{1,6}\\)\\s{0,9}(https?://\\S{1,2000})");

  private static final Pattern SINGLE_FILE =
      Pattern.compile("Page saved with SingleFile\\s{1,99}url:\\s{0,99}(https?://\\S{1,2000})");

  private static final Pattern SINGLE_FILE_DATE =
      Pattern.compile("(?m)^\\s{0,99}saved date:\\s{0,99}(\\S.{1,90})$");

  /** The Internet Archive's own note, in which times are UTC. */
  private static final Pattern WAYBACK =
      Pattern.compile(
          "FILE ARCHIVED ON (\\d\\d:\\d\\d:\\d\\d) (\\p{Alpha}{3}) (\\d\\d?), (\\d{4}) AND RETRIEVED"
              + " FROM THE");

  /** WebScrapBook's form, in UTC, down to the millisecond. */
  private static final Pattern SCRAPBOOK =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)\\d{0,3}");

  static SavedPage of(Document page) {
    List<String> notes = notes(page);
    Element html = page.selectFirst("html");
    return new SavedPage(
        notes.stream()
            .flatMap(note -> Stream.of(SAVED_FROM, SINGLE_FILE).map(form -> form.matcher(note)))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .or(() -> meta(page, "savepage-url"))
            .or(() -> attribute(html, "data-scrapbook-source"))
            .or(() -> attribute(html, "data-sourceurl"))
            .flatMap(WebAddress::parse)
            .orElse(null),
        notes.stream()
            .flatMap(note -> dates(note).stream())
            .findFirst()
            .or(() -> time(meta(page, "savepage-date")))
            .or(
                () ->
                    attribute(html, "data-scrapbook-create")
                        .map(written -> SCRAPBOOK.matcher(written))
                        .filter(Matcher::matches)
                        .flatMap(
                            form -> time(Optional.of(form.replaceFirst("$1-$2-$3T$4:$5:$6Z")))))
            .orElse(null));
  }

  private static List<String> notes(Document page) {
    return Stream.concat(
            page.childNodes().stream(),
            page.select("html, head, body").stream().flatMap(e -> e.childNodes().stream()))
        .filter(Comment.class::isInstance)
        .map(comment -> ((Comment) comment).getData())
        .map(note -> note.substring(0, Math.min(LONGEST_NOTE, note.length())))
        .toList();
  }

  private static Optional<PublicationTime> dates(String note) {
    Matcher wayback = WAYBACK.matcher(note);
    if (wayback.find()) {
      return time(
          Optional.of(
              String.join(
                  " ",
                  wayback.group(3),
                  capitalised(wayback.group(2)),
                  wayback.group(4),
                  wayback.group(1),
                  "GMT")));
    }
    Matcher singleFile = SINGLE_FILE_DATE.matcher(note);
    return note.contains("SingleFile") && singleFile.find()
        ? time(Optional.of(singleFile.group(1).strip()))
        : Optional.empty();
  }

  private static String capitalised(String month) {
    return month.substring(0, 1).toUpperCase(Locale.ROOT)
        + month.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Optional<PublicationTime> time(Optional<String> written) {
    return written.flatMap(each -> WrittenTime.read(each, Basis.CAPTURE));
  }

  private static Optional<String> meta(Document page, String name) {
    return attribute(page.selectFirst("meta[name=" + name + "]"), "content");
  }

  private static Optional<String> attribute(@Nullable Element element, String name) {
    return element == null || element.attr(name).isBlank()
        ? Optional.empty()
        : Optional.of(element.attr(name).strip());
  }
}
