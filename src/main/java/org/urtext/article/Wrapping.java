package org.urtext.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses that hold another page's address: translation proxies, AMP caches, web archives,
 * redirects. Pure; no pattern can match in more than one way, so that none backtracks for long.
 *
 * @see <a
 *     href="https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls/">AMP
 *     cache URLs</a>
 */
final class Wrapping {

  private static final String TRANSLATE_PROXY = ".translate.goog";

  private static final Pattern GOOGLE = Pattern.compile("(www\\.)?google\\.[a-z.]{2,6}");

  private static final Pattern GOOGLE_TRANSLATE =
      Pattern.compile("translate\\.google(usercontent)?\\.[a-z.]{2,6}");

  private static final Pattern AMP_CACHE =
      Pattern.compile("(.+\\.)?(cdn\\.ampproject\\.org|bing-amp\\.com)");

  private static final Pattern CACHED = Pattern.compile("/[acivr]/(s/)?([^/]+\\..+)");

  private static final Pattern AMP_VIEWER = Pattern.compile("/amp/(s/)?([^/]+\\..+)");

  /** Time (or {@code *}), how it is to be shown, and the address, its second slash perhaps lost. */
  private static final Pattern ARCHIVED =
      Pattern.compile("/web/[\\d*]{1,15}(?:[a-z]{2}_)?/(?:(https?):/{1,2})?([^/]+\\..*)");

  private static final Set<String> ARCHIVE_TODAY =
      Set.of(
          "archive.ph",
          "archive.today",
          "archive.is",
          "archive.md",
          "archive.li",
          "archive.vn",
          "archive.fo");

  private static final Pattern EMBEDDED = Pattern.compile("/(?:[^/:]+/){0,2}(https?):/{1,2}(.+)");

  private static final Set<String> REDIRECTION =
      Set.of("url", "u", "to", "target", "redirect", "continue", "goto", "link", "dest");

  private static final Pattern FULL_ADDRESS =
      Pattern.compile("(?i)https?://([^/?#\\s.]+\\.[^/?#\\s]+).*");

  /** Pheedo's coding of addresses in feeds, a nought and a letter for what is no plain letter. */
  private static final Pattern PHEEDO = Pattern.compile("/(0L0?[A-Za-z][^/]+)");

  private static final Map<Character, String> PHEEDO_CODE =
      Map.ofEntries(
          Map.entry('A', "0"),
          Map.entry('B', "."),
          Map.entry('C', "/"),
          Map.entry('D', "?"),
          Map.entry('E', "-"),
          Map.entry('F', "="),
          Map.entry('G', "&"),
          Map.entry('H', ","),
          Map.entry('I', "_"),
          Map.entry('L', "http://"),
          Map.entry('N', ".com"),
          Map.entry('O', ".co.uk"),
          Map.entry('S', "www."));

  private Wrapping() {}

  /**
   * The address of the page that an address leads to.
   *
   * @param host in lower case
   * @param query without its question mark
   * @return as written in the address, not yet parsed; empty if it holds none
   */
  static Optional<String> within(String host, String path, String query) {
    if (host.endsWith(TRANSLATE_PROXY)) {
      return Optional.of(fromProxy(host, path, query));
    }
    if (GOOGLE_TRANSLATE.matcher(host).matches()) {
      return parameter(query, Set.of("u"));
    }
    String rest = query.isEmpty() ? "" : "?" + query;
    if (AMP_CACHE.matcher(host).matches()) {
      return cached(CACHED, path).map(address -> address + rest);
    }
    if (GOOGLE.matcher(host).matches()) {
      return path.equals("/url")
          ? parameter(query, Set.of("q", "url"))
          : cached(AMP_VIEWER, path).map(address -> address + rest);
    }
    Matcher archived = ARCHIVED.matcher(path);
    if (host.equals("web.archive.org") && archived.matches()) {
      String scheme = archived.group(1) == null ? "https" : archived.group(1);
      return Optional.of(scheme + "://" + archived.group(2) + rest);
    }
    Matcher embedded = EMBEDDED.matcher(path);
    if (ARCHIVE_TODAY.contains(host) && embedded.matches()) {
      return Optional.of(embedded.group(1) + "://" + embedded.group(2) + rest);
    }
    return parameter(query, REDIRECTION)
        .filter(address -> !isAt(host, address))
        .or(() -> fromFeed(path));
  }

  /** A hyphen in the proxy's label stands for a dot, two stand for a hyphen. */
  private static String fromProxy(String host, String path, String query) {
    String label = host.substring(0, host.length() - TRANSLATE_PROXY.length());
    String origin = label.replace("--", "\0").replace('-', '.').replace('\0', '-');
    List<String> parameters = List.of(query.split("&", -1));
    String scheme = parameters.contains("_x_tr_sch=http") ? "http://" : "https://";
    String own =
        parameters.stream()
            .filter(parameter -> !parameter.startsWith("_x_tr_"))
            .collect(Collectors.joining("&"));
    return scheme + origin + path + (own.isEmpty() ? "" : "?" + own);
  }

  private static Optional<String> cached(Pattern form, String path) {
    Matcher cached = form.matcher(path);
    return cached.matches()
        ? Optional.of((cached.group(1) == null ? "http://" : "https://") + cached.group(2))
        : Optional.empty();
  }

  private static Optional<String> parameter(String query, Set<String> names) {
    return Arrays.stream(query.split("&", -1))
        .map(parameter -> parameter.split("=", 2))
        .filter(pair -> pair.length == 2 && names.contains(pair[0].toLowerCase(Locale.ROOT)))
        .map(pair -> decoded(pair[1]))
        .map(value -> FULL_ADDRESS.matcher(value).matches() ? value : decoded(value))
        .filter(value -> FULL_ADDRESS.matcher(value).matches())
        .findFirst();
  }

  /** Sites send readers from page to page of their own, as after a login. */
  private static boolean isAt(String host, String address) {
    Matcher full = FULL_ADDRESS.matcher(address);
    return full.matches() && full.group(1).equalsIgnoreCase(host);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException strayPercentSign) {
      return value;
    }
  }

  private static Optional<String> fromFeed(String path) {
    Matcher coded = PHEEDO.matcher(path);
    if (!coded.find()) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder();
    String letters = coded.group(1);
    for (int i = 0; i < letters.length(); i++) {
      String meant =
          letters.charAt(i) == '0' && i + 1 < letters.length()
              ? PHEEDO_CODE.get(letters.charAt(i + 1))
              : null;
      if (meant == null) {
        address.append(letters.charAt(i));
      } else {
        address.append(meant);
        i++;
      }
    }
    return Optional.of(address.toString());
  }
}
