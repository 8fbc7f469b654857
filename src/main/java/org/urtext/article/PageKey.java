package org.urtext.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the addresses of one page's forms (for telephones, AMP, with or without an index file) have
 * in common. Pure. Such an address need not be reachable.
 */
final class PageKey {

  private static final Set<String> FORMS = Set.of("www", "m", "mobile", "amp", "wap", "touch");

  /** Parameters that choose a form of the page. */
  private static final Set<String> FORM_PARAMETERS =
      Set.of(
          "amp",
          "amp=",
          "amp=1",
          "amp=true",
          "outputtype=amp",
          "output=amp",
          "source=internal_linking",
          "source=rss");

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern LEADING_AMP = Pattern.compile("(?i)^/amp(?=/[^/])");
  private static final Pattern AMP_FILE = Pattern.compile("(?i)\\.amp(\\.html?)?$");
  private static final Pattern AMP_SEGMENT = Pattern.compile("(?i)(?<=[^/])/amp$");
  private static final Pattern INDEX_FILE =
      Pattern.compile("(?i)/(index|default)\\.(html?|php|aspx?|jsp)$");

  private PageKey() {}

  /**
   * The key of a page.
   *
   * @param host in lower case, perhaps with a port
   * @param domain the host's registrable domain, which always remains
   */
  static String of(String host, String domain, String path, String query) {
    String parameters =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !FORM_PARAMETERS.contains(parameter.toLowerCase(Locale.ROOT)))
            .sorted()
            .collect(Collectors.joining("&"));
    return withoutForm(host, domain)
        + withoutForm(path)
        + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private static String withoutForm(String host, String domain) {
    String shorter = host;
    while (FORMS.contains(shorter.replaceFirst("\\..*", ""))) {
      String rest = shorter.substring(shorter.indexOf('.') + 1);
      String name = rest.replaceFirst(":\\d+$", "");
      if (!name.equals(domain) && !name.endsWith("." + domain)) {
        break;
      }
      shorter = rest;
    }
    return shorter;
  }

  private static String withoutForm(String path) {
    String plain = withoutTrailingSlash(SLASHES.matcher(path).replaceAll("/"));
    plain = LEADING_AMP.matcher(plain).replaceFirst("");
    plain = AMP_SEGMENT.matcher(plain).replaceFirst("");
    plain = AMP_FILE.matcher(plain).replaceFirst("$1");
    return withoutTrailingSlash(INDEX_FILE.matcher(plain).replaceFirst(""));
  }

  private static String withoutTrailingSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
