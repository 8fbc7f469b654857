package org.urtext.extraction;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urtext.article.WebAddress;

/**
 * What a page's site is called.
 *
 * @param names the letters of the names that the page gives, and of its address's domain without
 *     the last labels
 * @param isGiven whether the page gives a name
 */
record SiteName(Set<String> names, boolean isGiven) {

  /** Between a title and the site's name; dense scripts set no spaces. */
  private static final Pattern SITE_SEPARATOR =
      Pattern.compile(
          "\\s+(?:[|–—\\-»«·•:~/]|>){1,2}\\s+|\\s*[｜│]\\s*|(?<=[^\\x00-\\x7F])(?:[|_]|--)|\\|(?=[^\\x00-\\x7F])");

  /** Shorter names stand in many words. */
  private static final int FEWEST_LETTERS = 5;

  private static final Pattern BAR = Pattern.compile("[|｜│]");

  static SiteName of(PageMetadata metadata) {
    WebAddress address = metadata.address();
    Stream<String> domain =
        address == null
            ? Stream.of()
            : Stream.of(address.registrableDomain().replaceFirst("\\..*", ""));
    return new SiteName(
        Stream.concat(metadata.siteNames(), domain)
            .map(StatedBody::letters)
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.toUnmodifiableSet()),
        metadata.outlet().isPresent());
  }

  /** Whether {@code title} is the site's name and nothing else. */
  boolean is(String title) {
    return names.contains(StatedBody.letters(title));
  }

  /** Whether {@code name} holds the site's name or is part of it. */
  boolean resembles(String name) {
    String letters = StatedBody.letters(name);
    return names.stream()
        .filter(site -> Math.min(site.length(), letters.length()) >= FEWEST_LETTERS)
        .anyMatch(site -> site.contains(letters) || letters.contains(site));
  }

  /**
   * Takes off the site's name and what follows it, or a short last part that is behind a bar or
   * where nothing says what the site is called.
   */
  String takenOff(String title) {
    Matcher separator = SITE_SEPARATOR.matcher(title);
    int from = 0;
    int start = 0;
    while (separator.find()) {
      if (is(title.substring(from, separator.start()))) {
        return from == 0 ? title.substring(separator.end()) : title.substring(0, start);
      }
      start = separator.start();
      from = separator.end();
    }
    int last = title.length() - from;
    boolean bar = from > start && BAR.matcher(title.substring(start, from)).find();
    return start > 0
            && (is(title.substring(from))
                || (!isGiven && last * 3 < start)
                || (bar && last * 2 < start))
        ? title.substring(0, start)
        : title;
  }
}
