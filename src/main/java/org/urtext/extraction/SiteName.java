package org.urtext.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urtext.article.WebAddress;

/**
 * What a page's site is called.
 *
 * @param outlet the letters of the name that the page gives; empty if it gives none
 * @param domain the letters of the address's domain, without its last labels; empty if it is not
 *     known
 */
record SiteName(String outlet, String domain) {

  /** Between a title and the site's name; dense scripts set no spaces. */
  private static final Pattern SITE_SEPARATOR =
      Pattern.compile(
          "\\s+(?:[|–—\\-»«·•:~/]|>){1,2}\\s+|\\s*[｜│]\\s*|(?<=[^\\x00-\\x7F])(?:[|_]|--)|\\|(?=[^\\x00-\\x7F])");

  private static final Pattern BAR = Pattern.compile("[|｜│]");

  static SiteName of(PageMetadata metadata) {
    WebAddress address = metadata.address();
    return new SiteName(
        metadata.outlet().map(StatedBody::letters).orElse(""),
        address == null
            ? ""
            : StatedBody.letters(address.registrableDomain().replaceFirst("\\..*", "")));
  }

  /** Whether {@code title} is the site's name and nothing else. */
  boolean is(String title) {
    String letters = StatedBody.letters(title);
    return !letters.isEmpty() && (letters.equals(outlet) || letters.equals(domain));
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
                || (outlet.isEmpty() && last * 3 < start)
                || (bar && last * 2 < start))
        ? title.substring(0, start)
        : title;
  }
}
