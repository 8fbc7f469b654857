package org.urtext.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/** The agencies and outlets known by name or domain. */
final class Sources {

  /**
   * A name a source goes by.
   *
   * @param doubtful whether it means other things too, and counts only where a credit stands
   */
  record Alias(NamedSource source, String written, boolean doubtful) {
    /** Whether it is written in one size of letters, so that what follows is no part of it. */
    boolean isAbbreviation() {
      return written.equals(written.toUpperCase(Locale.ROOT))
          || written.equals(written.toLowerCase(Locale.ROOT));
    }
  }

  /** A known name and where it stands. */
  record Mention(Alias alias, int start, int end) {
    NamedSource source() {
      return alias.source();
    }
  }

  /** A Latin name of so few letters is an abbreviation, and means nothing in small letters. */
  private static final int ABBREVIATION = 5;

  private static final int MANY_LANGUAGES = 3;

  private static final int MOST_INFLECTED = 4;

  /** A single shorter word may be another word's form: Público, pública. */
  private static final int LONG_NAME = 8;

  private final PhraseTrie<Alias> names;
  private final Map<String, Alias> byName;
  private final Map<String, NamedSource> byEdition;
  private final Map<String, List<Alias>> byBeginning;

  private Sources(
      PhraseTrie<Alias> names, Map<String, Alias> byName, Map<String, NamedSource> byEdition) {
    this.names = names;
    this.byName = byName;
    this.byEdition = byEdition;
    this.byBeginning = new HashMap<>();
    for (Alias alias : byName.values()) {
      String beginning = beginning(alias.written());
      boolean domain = alias.written().indexOf('.') >= 0;
      if (alias.written().length() > ABBREVIATION && !beginning.isEmpty() && !domain) {
        byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(alias);
      }
    }
  }

  static Sources of(Registries registries) {
    PhraseTrie.Builder<Alias> names = new PhraseTrie.Builder<>();
    Map<String, Alias> byName = new HashMap<>();
    Map<String, NamedSource> byEdition = new HashMap<>();
    for (RegistryRow row : registries.rows(Registry.AGENCIES)) {
      NamedSource agency = source(row, true);
      row.list("domains").forEach(domain -> byEdition.putIfAbsent(domain, agency));
      for (String alias : row.list("names")) {
        add(new Alias(agency, alias, false), names, byName);
      }
      for (String alias : row.list("doubtful_names")) {
        add(new Alias(agency, alias, true), names, byName);
      }
      byName.putIfAbsent(plain(agency.name()), new Alias(agency, agency.name(), true));
    }
    for (RegistryRow row : registries.rows(Registry.OUTLETS)) {
      List<String> domains = row.list("domains");
      NamedSource outlet = source(row, false);
      List<String> doubtful = new ArrayList<>();
      List<String> sure = new ArrayList<>(domains);
      for (String alias : row.list("other_names")) {
        if (alias.startsWith("(")) {
          doubtful.add(alias.substring(1, alias.length() - 1));
        } else {
          sure.add(alias);
        }
      }
      boolean homonym = row.value("name").contains(" (");
      if (!homonym && !doubtful.contains(outlet.name())) {
        sure.add(outlet.name());
      }
      domains.forEach(domain -> byEdition.putIfAbsent(domain, outlet));
      for (String alias : sure) {
        add(new Alias(outlet, alias, alias.length() <= 3), names, byName);
      }
      for (String alias : doubtful) {
        add(new Alias(outlet, alias, true), names, byName);
      }
    }
    return new Sources(names.build(), Map.copyOf(byName), new TreeMap<>(byEdition));
  }

  private static NamedSource source(RegistryRow row, boolean agency) {
    // What tells two papers of one name apart is not part of the name.
    String name = row.value("name");
    int homonym = name.indexOf(" (");
    return new NamedSource(
        homonym < 0 ? name : name.substring(0, homonym),
        agency,
        first(row.list("domains")),
        row.value("country"),
        row.words("languages"),
        orNull(row.value("owner")),
        orNull(row.value("network")));
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }

  private static void add(Alias alias, PhraseTrie.Builder<Alias> names, Map<String, Alias> byName) {
    names.add(alias.written(), alias);
    byName.putIfAbsent(plain(alias.written()), alias);
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Whoever publishes, by domain or edition ({@code bbc.com/swahili}). */
  Map<String, NamedSource> editions() {
    return byEdition;
  }

  /** A name as it is compared: folded, without anything but letters and digits. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    String folded = Folding.fold(name);
    for (int i = 0; i < folded.length(); i++) {
      char unit = folded.charAt(i);
      boolean plus = unit == '+' && i > 0 && Character.isLetterOrDigit(folded.charAt(i - 1));
      boolean read = !Words.isUnread(unit);
      if (read && (Character.isLetterOrDigit(unit) || Words.isMark(unit) || plus)) {
        plain.append(unit);
      }
    }
    return plain.toString();
  }

  /** The source that goes by exactly this name; null if none is known. */
  @Nullable NamedSource named(String name) {
    Alias alias = alias(name);
    return alias == null ? null : alias.source();
  }

  private @Nullable Alias alias(String name) {
    String plain = plain(name);
    return NameSpelling.isAbbreviation(plain) && !NameSpelling.isWritten(PrintedNames.strip(name))
        ? null
        : byName.get(plain);
  }

  /**
   * As {@link #named}, where no bracket, stroke or marker says that a name is meant: "MAP" signs,
   * the "Map" of a menu does not. A name that means other things too signs only in a language that
   * its source publishes in ("Mehr" signs in Persian and leads on in German), unless it is the
   * abbreviation of a house that serves many languages.
   */
  @Nullable NamedSource signing(String name, LanguageTag language) {
    Alias alias = alias(name);
    if (alias == null || NameSpelling.isSpacedOut(name)) {
      return null;
    }
    NamedSource source = alias.source();
    boolean written =
        !NameSpelling.isAbbreviation(plain(name))
            || NameSpelling.isCapitals(name, 0, name.length())
            || source.name().equals(name)
            || alias.written().equals(name);
    boolean everywhere =
        source.languages().size() >= MANY_LANGUAGES
            && (NameSpelling.isCapitals(alias.written(), 1, alias.written().length())
                || Words.isSmall(name.charAt(0)));
    boolean spoken =
        !alias.doubtful()
            || everywhere
            || source.languages().isEmpty()
            || !language.isKnown()
            || source.languages().contains(language.language());
    return written && spoken ? source : null;
  }

  /** What inflection leaves of a name's beginning; empty if that is too little. */
  private static String beginning(String name) {
    String plain = plain(name);
    return plain.length() < NameSpelling.INFLECTED
        ? ""
        : plain.substring(0, NameSpelling.INFLECTED);
  }

  /**
   * The source whose name this is in another case: w „Tygodniku Powszechnym“, на сайте «Новой
   * газеты». Null if none is known.
   */
  @Nullable NamedSource inflected(String name) {
    String[] words = name.strip().split("\\s+", MOST_INFLECTED + 1);
    for (Alias alias : byBeginning.getOrDefault(beginning(name), List.of())) {
      String[] own = alias.written().split("\\s+", MOST_INFLECTED + 1);
      boolean telling = own.length > 1 || alias.written().length() >= LONG_NAME;
      boolean same = telling && own.length == words.length && Character.isUpperCase(name.charAt(0));
      for (int i = 0; same && i < own.length; i++) {
        same = NameSpelling.isInflection(plain(words[i]), plain(own[i]));
      }
      if (same) {
        return alias.source();
      }
    }
    return null;
  }

  /**
   * As {@link #named}, for a name that signs among initials: "kna" may be a reporter's own where
   * nobody writes German.
   */
  @Nullable NamedSource initialling(String name, LanguageTag language) {
    Alias alias = alias(name);
    boolean small =
        alias != null
            && alias.doubtful()
            && name.chars().allMatch(Words::isSmall)
            && !name.equals(alias.written());
    boolean spoken =
        alias != null
            && (!language.isKnown() || alias.source().languages().contains(language.language()));
    return alias == null || (small && !spoken) ? null : alias.source();
  }

  /**
   * The outlet that publishes under an address: its most particular edition, by path or by host,
   * else whoever holds the domain; null if none is known.
   */
  @Nullable NamedSource at(WebAddress address) {
    String host = address.hostWithoutWww();
    List<String> segments = address.segments();
    if (!segments.isEmpty()) {
      NamedSource edition = byEdition.get(host + "/" + segments.get(0));
      if (edition != null) {
        return edition;
      }
    }
    for (String name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
      NamedSource source = byEdition.get(name);
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  /**
   * The known name that stands at {@code start}; of several the longest.
   *
   * @param folded {@code text}, folded
   */
  @Nullable Mention at(String text, String folded, int start, int limit) {
    if (!Words.mayBeginAt(folded, start) && !NameSpelling.hasGluedArticle(folded, start)) {
      return null;
    }
    for (PhraseTrie.Hit<Alias> hit : names.at(folded, start, limit)) {
      int end = hit.end();
      Alias alias = hit.value();
      if (NameSpelling.sameCase(alias, text, start, end)
          && NameSpelling.endsThere(alias, folded, start, end)) {
        return new Mention(alias, start, end);
      }
    }
    return null;
  }

  /** All known names in a stretch of text, from left to right, without overlap. */
  List<Mention> in(String text, String folded, int start, int end) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Mention mention = at(text, folded, i, end);
      if (mention != null) {
        mentions.add(mention);
        i = mention.end() - 1;
      }
    }
    return mentions;
  }
}
