package org.urtext.article;

import com.google.common.net.InternetDomainName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.urlcanon.Canonicalizer;
import org.netpreserve.urlcanon.ParsedUrl;

/**
 * An http or https URL, parsed as browsers parse it (WHATWG URL), with what identifies the page it
 * names.
 *
 * <p>Immutable. Two addresses are equal when their {@linkplain #url() normalised} forms are; they
 * name the same page when their {@linkplain #key() keys} are equal.
 *
 * @see <a href="https://url.spec.whatwg.org/">WHATWG URL</a>
 */
public final class WebAddress implements Comparable<WebAddress> {

  private static final int LONGEST = 2_000;

  private static final Pattern WITH_SCHEME = Pattern.compile("(?i)\\s*https?://\\S.*");

  /** Host, dot, letters: enough to tell {@code example.com/a} from an ordinary word. */
  private static final Pattern BARE_HOST =
      Pattern.compile("(?U)\\s*[\\w-]+(\\.[\\w-]+)*\\.\\p{L}[\\p{L}\\d-]+(:\\d+)?([/?#].*)?");

  private static final Pattern UNFIT_HOST = Pattern.compile("[\\s<>\"'%(){}|\\\\^`,;!*]");

  /** Query parameters that tell how a reader came to a page, never which page it is. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "ref",
          "referrer",
          "rss",
          "crefresh",
          "cmp",
          "ito",
          "ncid",
          "sr_share",
          "share",
          "gbraid",
          "wbraid",
          "gclsrc",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igsh",
          "srsltid",
          "mkt_tok",
          "wt_mc",
          "wt.mc",
          "wt_zmc",
          "xtor",
          "cmpid",
          "ocid",
          "smid",
          "s_cid",
          "fb_action_ids",
          "fb_action_types",
          "__twitter_impression",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "_ga",
          "_gl",
          "usqp",
          "amp_js_v",
          "amp_gsa");

  private static final List<String> TRACKING_PREFIXES =
      List.of("utm_", "at_", "pk_", "mtm_", "hsa_");

  /** How many proxies, caches and redirects may stand around an address. */
  private static final int DEEPEST = 3;

  private static final Pattern LANGUAGE_SEGMENT =
      Pattern.compile("(?i)[a-z]{2,3}([-_][a-z]{2,4})?");

  /** Hosts on which the first segment of a path names an account, not a page. */
  private static final Set<String> ACCOUNT_HOSTS =
      Set.of(
          "t.me",
          "telegram.me",
          "vk.com",
          "ok.ru",
          "x.com",
          "twitter.com",
          "facebook.com",
          "instagram.com",
          "youtube.com",
          "tiktok.com",
          "rutube.ru",
          "dzen.ru");

  private static final Pattern CHANNEL_SEGMENT = Pattern.compile("channel|c|user|public");

  private static final Pattern INDEX_PAGE =
      Pattern.compile("(?i)(index|default|home)\\.(html?|php|aspx?|jsp)");

  private final String url;
  private final String host;
  private final String path;
  private final String query;

  private WebAddress(String url, String host, String path, String query) {
    this.url = url;
    this.host = host;
    this.path = path;
    this.query = query;
  }

  /**
   * Reads an address as pages and people write it; {@code //host/path} and {@code host.tld/path}
   * count as https. An address that holds another page's, as those of translation proxies, AMP
   * caches, web archives and redirects do, is read as that page's, up to three deep; wrapped deeper
   * it is left as it stands.
   *
   * @return empty if {@code written} is no http or https address with a usable host
   */
  public static Optional<WebAddress> parse(String written) {
    WebAddress address = asWritten(written).orElse(null);
    WebAddress page = address;
    for (int depth = 0; page != null && depth < DEEPEST; depth++) {
      WebAddress inner = page.wrapped();
      if (inner == null) {
        return Optional.of(page);
      }
      page = inner;
    }
    boolean deeper = page != null && page.wrapped() != null;
    return Optional.ofNullable(deeper ? address : page);
  }

  /**
   * Reads what {@link #url} gave before, without normalising it again, which costs more than all
   * else about a row of a table.
   *
   * @return empty if {@code url} cannot have come from there
   */
  public static Optional<WebAddress> ofNormalised(String url) {
    int host = url.indexOf("://") + "://".length();
    int path = url.indexOf('/', host);
    if (!url.startsWith("http") || host < "://".length() || path <= host) {
      return Optional.empty();
    }
    int query = url.indexOf('?', path);
    return Optional.of(
        new WebAddress(
            url,
            url.substring(host, path),
            query < 0 ? url.substring(path) : url.substring(path, query),
            query < 0 ? "" : url.substring(query + 1)));
  }

  /** The page whose address this address holds; null if there is none. */
  private @Nullable WebAddress wrapped() {
    return Wrapping.within(host, path, query)
        .flatMap(WebAddress::asWritten)
        .filter(inner -> !inner.equals(this))
        .orElse(null);
  }

  private static Optional<WebAddress> asWritten(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String absolute;
    if (WITH_SCHEME.matcher(written).matches()) {
      absolute = written.strip();
    } else if (written.strip().startsWith("//")) {
      absolute = "https:" + written.strip();
    } else if (BARE_HOST.matcher(written).matches()) {
      absolute = "https://" + written.strip();
    } else {
      return Optional.empty();
    }
    ParsedUrl parsed = ParsedUrl.parseUrl(absolute);
    try {
      Canonicalizer.WHATWG.canonicalize(parsed);
      Canonicalizer.SEMANTIC_PRECISE.canonicalize(parsed);
    } catch (RuntimeException unusableHost) {
      // The library reports malformed punycode and the like only by unchecked exceptions.
      return Optional.empty();
    }
    String host = parsed.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.isEmpty() || !host.contains(".") || UNFIT_HOST.matcher(host).find()) {
      return Optional.empty();
    }
    String port = parsed.getPort().isEmpty() ? "" : ":" + parsed.getPort();
    String path = parsed.getPath().isEmpty() ? "/" : parsed.getPath();
    String query = withoutTracking(parsed.getQuery());
    String url =
        parsed.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + host
            + port
            + path
            + (query.isEmpty() ? "" : "?" + query);
    // Characters beyond ASCII become up to nine; what is kept must also be read again.
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new WebAddress(url, host + port, path, query));
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** The normalised address: lower-case host, no default port, tracking parameter or fragment. */
  public String url() {
    return url;
  }

  /**
   * What all addresses of one page have in common, those of its forms for telephones and AMP
   * included: no scheme, no {@code www.} or {@code m.}, no trailing slash or index file, parameters
   * in order. For comparison only; it need not be reachable.
   */
  public String key() {
    return PageKey.of(host, registrableDomain(), path, query);
  }

  /** The host in lower case, with the port if it is not the scheme's own. */
  public String host() {
    return host;
  }

  /** The host as readers know it, without {@code www.}. */
  public String hostWithoutWww() {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  /**
   * The domain that somebody registered: the public suffix and one label ({@code thanhnien.vn}), by
   * the public suffix list with its private section. The host itself where there is none, as for an
   * IP address.
   */
  public String registrableDomain() {
    String name = host.replaceFirst(":\\d+$", "");
    if (!InternetDomainName.isValid(name)) {
      return name;
    }
    InternetDomainName domain = InternetDomainName.from(name);
    if (domain.isUnderPublicSuffix()) {
      return domain.topPrivateDomain().toString();
    }
    List<String> labels = domain.parts();
    return domain.hasPublicSuffix()
        ? name
        : String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
  }

  /** The last label of the host: {@code vn}. */
  public String topLevelDomain() {
    String name = host.replaceFirst(":\\d+$", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The path's segments, percent-decoded, without empty ones. */
  public List<String> segments() {
    return Arrays.stream(path.split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(WebAddress::decoded)
        .toList();
  }

  /** The query as it stands, without tracking parameters; empty if there is none. */
  public String query() {
    return query;
  }

  /** Whether this is where someone's posts are listed on a platform; a single post is not. */
  public boolean isAccount() {
    List<String> segments = accountSegments();
    boolean channel = segments.size() == 2 && CHANNEL_SEGMENT.matcher(segments.get(0)).matches();
    return ACCOUNT_HOSTS.contains(registrableDomain())
        && query.isEmpty()
        && (segments.size() == 1 || channel);
  }

  /** An account's address as people write it: {@code t.me/turmfunk}. */
  public String accountName() {
    return hostWithoutWww() + "/" + String.join("/", accountSegments());
  }

  /** Without the segment that only asks for Telegram's preview. */
  private List<String> accountSegments() {
    List<String> segments = segments();
    boolean preview = segments.size() > 1 && segments.get(0).equals("s") && host.equals("t.me");
    return preview ? segments.subList(1, segments.size()) : segments;
  }

  /**
   * Whether this names a site's or an edition's front page, or an account's, which identifies no
   * article.
   */
  public boolean isHomePage() {
    return isAccount() || isFrontPage();
  }

  private boolean isFrontPage() {
    List<String> segments = segments();
    boolean nothingBelow =
        segments.isEmpty()
            || (segments.size() == 1
                && (LANGUAGE_SEGMENT.matcher(segments.get(0)).matches()
                    || INDEX_PAGE.matcher(segments.get(0)).matches()));
    return nothingBelow && query.isEmpty();
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException strayPercentSign) {
      return segment;
    }
  }

  @Override
  public int compareTo(WebAddress other) {
    return url.compareTo(other.url);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  @Override
  public String toString() {
    return url;
  }
}
