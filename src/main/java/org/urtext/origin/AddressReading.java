package org.urtext.origin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.WebAddress;

/**
 * What an address tells of the page behind it, without fetching it.
 *
 * @param name the outlet's registry name; null if the outlet is not known
 * @param outlet its registrable domain, or the registry's edition
 * @param country ISO 3166 code of the outlet, or of the country domain; null if neither tells
 * @param language the page's language, by path, host, slug, outlet and country domain in this
 *     order; null if none of them decides
 * @param published when the page appeared, by a date or an id in the path; null if there is none
 */
record AddressReading(
    @Nullable String name,
    String outlet,
    @Nullable String country,
    @Nullable LanguageTag language,
    @Nullable PublicationTime published) {

  /** Countries nearly all of whose news sites publish in one language. */
  private static final Map<String, String> COUNTRY_LANGUAGE =
      Map.ofEntries(
          Map.entry("vn", "vi"),
          Map.entry("de", "de"),
          Map.entry("at", "de"),
          Map.entry("fr", "fr"),
          Map.entry("it", "it"),
          Map.entry("pl", "pl"),
          Map.entry("cz", "cs"),
          Map.entry("sk", "sk"),
          Map.entry("hu", "hu"),
          Map.entry("ro", "ro"),
          Map.entry("bg", "bg"),
          Map.entry("gr", "el"),
          Map.entry("tr", "tr"),
          Map.entry("ru", "ru"),
          Map.entry("nl", "nl"),
          Map.entry("dk", "da"),
          Map.entry("se", "sv"),
          Map.entry("is", "is"),
          Map.entry("pt", "pt"),
          Map.entry("br", "pt"),
          Map.entry("es", "es"),
          Map.entry("mx", "es"),
          Map.entry("ar", "es"),
          Map.entry("cl", "es"),
          Map.entry("pe", "es"),
          Map.entry("cu", "es"),
          Map.entry("uk", "en"),
          Map.entry("au", "en"),
          Map.entry("nz", "en"),
          Map.entry("ie", "en"),
          Map.entry("jp", "ja"),
          Map.entry("kr", "ko"),
          Map.entry("kp", "ko"),
          Map.entry("cn", "zh"),
          Map.entry("tw", "zh-Hant"),
          Map.entry("th", "th"),
          Map.entry("id", "id"),
          Map.entry("ir", "fa"),
          Map.entry("eg", "ar"),
          Map.entry("sa", "ar"),
          Map.entry("hr", "hr"),
          Map.entry("si", "sl"),
          Map.entry("lt", "lt"),
          Map.entry("mn", "mn"),
          Map.entry("am", "hy"));

  /** Codes that sites put in a path for a country, a script or another language. */
  private static final Set<String> FALSE_FRIENDS =
      Set.of("am", "be", "ca", "in", "kr", "lt", "my", "no", "om", "tt", "tl", "tv", "io", "as");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private static final String MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  /** {@code /20240503/}: eight digits that are a segment of their own, and a day. */
  private static final Pattern DAY_SEGMENT =
      Pattern.compile("/((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])/");

  private static final Pattern DATE_PATH =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?=\\D|$)");

  /** {@code /2024/mar/09/} and {@code /09-Mar-2024/}, with English months. */
  private static final Pattern YEAR_MONTH_NAME =
      Pattern.compile("(?i)/((?:19|20)\\d\\d)/(" + MONTH_NAMES + ")/(\\d\\d?)(?=/|$)");

  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile("(?i)/(\\d\\d?)-(" + MONTH_NAMES + ")-((?:19|20)\\d\\d)(?=/|$)");

  /** Chinese content systems: the day in the file's name behind a {@code t}, before its number. */
  private static final Pattern CHINESE_CMS =
      Pattern.compile("/t((?:19|20)\\d{6})_\\d{4,12}\\.s?html?$");

  /** Thanh Niên: its site number 185, then yyMMddHHmmss and milliseconds, in Viet Nam's time. */
  private static final Pattern THANH_NIEN = Pattern.compile("-185(\\d{12})\\d{3}\\.html?$");

  /** The content system of Tuổi Trẻ, VTV and others: yyyyMMddHHmmss and milliseconds. */
  private static final Pattern VIETNAMESE_CMS = Pattern.compile("-((?:20)\\d{12})\\d{3}\\.html?$");

  /** Yonhap: AKR, AEN and other services, yyyyMMdd and a serial number. */
  private static final Pattern YONHAP =
      Pattern.compile("/A[A-Z]{2}((?:19|20)\\d{6})\\d{6,9}(?=\\D|$)");

  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

  private static final int OLDEST = 1995;

  /** Reads {@code address} with the outlets that {@code sources} knows. */
  static AddressReading of(WebAddress address, Sources sources) {
    NamedSource source = sources.at(address);
    String top = address.topLevelDomain();
    String domainCountry =
        top.length() == 2 ? (top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT)) : null;
    return new AddressReading(
        source == null ? null : source.name(),
        outletOf(address, source),
        source != null && !source.country().isEmpty() ? source.country() : domainCountry,
        languageOf(address, source),
        publishedOf(address));
  }

  /** The language that the outlet at {@code address} writes in at home, whatever this page's. */
  static @Nullable LanguageTag homeLanguage(WebAddress address, Sources sources) {
    NamedSource source = sources.at(address);
    String language = usualLanguage(address, source);
    return language == null ? null : LanguageTag.parse(language).orElse(null);
  }

  /**
   * The language that the words of the address surely are in, where that means something: sites of
   * all languages word their addresses in English, so that English words tell nothing but at an
   * outlet whose own language is English.
   */
  static @Nullable LanguageTag slugLanguage(WebAddress address, Sources sources) {
    LanguageTag slug =
        SlugLanguage.of(address)
            .filter(SlugLanguage.Guess::sure)
            .map(SlugLanguage.Guess::language)
            .orElse(null);
    LanguageTag home = homeLanguage(address, sources);
    boolean says = slug != null && (!isEnglish(slug) || (home != null && isEnglish(home)));
    return says ? slug : null;
  }

  private static String outletOf(WebAddress address, @Nullable NamedSource source) {
    String domain = address.registrableDomain();
    if (source == null) {
      return domain;
    }
    String host = address.hostWithoutWww();
    if (source.network() != null && host.endsWith(domain)) {
      return host;
    }
    String edition = source.outlet().replaceFirst("/.*", "");
    boolean below = host.endsWith(edition) && edition.endsWith(domain);
    return below ? source.outlet() : domain;
  }

  private static @Nullable LanguageTag languageOf(
      WebAddress address, @Nullable NamedSource source) {
    String said = languageInPath(address, source);
    if (said == null) {
      said = languageOfSlug(address, source);
    }
    if (said == null) {
      said = usualLanguage(address, source);
    }
    return said == null ? null : LanguageTag.parse(said).orElse(null);
  }

  /**
   * The slug's language unless it is English, or only just ahead, where the outlet or its country
   * domain is known for other languages.
   */
  private static @Nullable String languageOfSlug(WebAddress address, @Nullable NamedSource source) {
    SlugLanguage.Guess guess = SlugLanguage.of(address).orElse(null);
    if (guess == null) {
      return null;
    }
    String usual = usualLanguage(address, source);
    List<String> expected =
        source != null && !source.languages().isEmpty()
            ? source.languages()
            : usual == null ? List.of() : List.of(usual);
    String slug = guess.language().toString();
    boolean believed =
        expected.isEmpty()
            || expected.contains(slug)
            || (guess.sure() && !isEnglish(guess.language()));
    return believed ? slug : null;
  }

  private static @Nullable String usualLanguage(WebAddress address, @Nullable NamedSource source) {
    return source == null ? COUNTRY_LANGUAGE.get(address.topLevelDomain()) : source.onlyLanguage();
  }

  private static boolean isEnglish(LanguageTag language) {
    return language.sameLanguageAs(LanguageTag.of("en"));
  }

  private static @Nullable String languageInPath(WebAddress address, @Nullable NamedSource source) {
    List<String> segments = address.segments();
    for (String segment : segments.subList(0, Math.min(2, segments.size()))) {
      String code = segment.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
      if (segment.length() <= 5 && isLanguageCode(code)) {
        return code;
      }
    }
    String label = address.host().replaceFirst("\\..*", "");
    boolean editionHost = address.host().indexOf('.') != address.host().lastIndexOf('.');
    boolean ownHost = source != null && source.outlet().startsWith(label + ".");
    return editionHost && !ownHost && isLanguageCode(label) ? label : null;
  }

  private static boolean isLanguageCode(String code) {
    return code.length() == 2 && LANGUAGES.contains(code) && !FALSE_FRIENDS.contains(code);
  }

  private static @Nullable PublicationTime publishedOf(WebAddress address) {
    String path = "/" + String.join("/", address.segments());
    Matcher id = THANH_NIEN.matcher(path);
    if (address.registrableDomain().equals("thanhnien.vn") && id.find()) {
      return moment("20" + id.group(1));
    }
    id = VIETNAMESE_CMS.matcher(path);
    if (address.topLevelDomain().equals("vn") && id.find()) {
      return moment(id.group(1));
    }
    id = YONHAP.matcher(path);
    if (id.find()) {
      String day = id.group(1);
      return day(day.substring(0, 4), day.substring(4, 6), day.substring(6));
    }
    id = CHINESE_CMS.matcher(path);
    if (id.find()) {
      String day = id.group(1);
      return day(day.substring(0, 4), day.substring(4, 6), day.substring(6));
    }
    Matcher named = YEAR_MONTH_NAME.matcher(path);
    if (named.find()) {
      return day(named.group(1), month(named.group(2)), named.group(3));
    }
    named = DAY_MONTH_NAME.matcher(path);
    if (named.find()) {
      return day(named.group(3), month(named.group(2)), named.group(1));
    }
    Matcher date = DATE_PATH.matcher(path);
    if (!date.find()) {
      date = DAY_SEGMENT.matcher(path);
      return date.find() ? day(date.group(1), date.group(2), date.group(3)) : null;
    }
    return day(date.group(1), date.group(2), date.group(3));
  }

  private static String month(String name) {
    return String.valueOf(MONTH_NAMES.indexOf(name.toLowerCase(Locale.ROOT)) / 4 + 1);
  }

  private static @Nullable PublicationTime moment(String digits) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(digits, 0, 4),
              number(digits, 4, 6),
              number(digits, 6, 8),
              number(digits, 8, 10),
              number(digits, 10, 12),
              number(digits, 12, 14));
      return local.getYear() < OLDEST
          ? null
          : new PublicationTime(
              local.toInstant(VIET_NAM),
              VIET_NAM,
              PublicationTime.Precision.SECOND,
              PublicationTime.Basis.URL);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static @Nullable PublicationTime day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < OLDEST
          ? null
          : PublicationTime.ofDay(date, null, PublicationTime.Basis.URL);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static int number(String digits, int start, int end) {
    return Integer.parseInt(digits.substring(start, end));
  }
}
