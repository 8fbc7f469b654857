package org.urtext.origin;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Recognises hosts that look like a known outlet's and are not known to be theirs: the same name
 * under another public suffix, the whole domain before one, or the name in letters that look alike
 * (Unicode Technical Standard 39, <a href="https://www.unicode.org/reports/tr39/">section 4</a>). A
 * word that several houses use in their names (mirror, express) is nobody's: under another suffix
 * it counts only where the page also claims the outlet's name. That says nothing about intent: some
 * outlets share a name by chance.
 */
final class Lookalikes {

  /** Shorter names are shared by many. */
  private static final int SHORTEST = 4;

  private final Sources sources;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

  private final Map<String, List<Registered>> bySkeleton = new HashMap<>();

  /** Who has a word in a name or as a part of a host's label; the first two houses suffice. */
  private final Map<String, List<NamedSource>> byWord = new HashMap<>();

  /** What is needed for names in other letters; loaded when the first of them is met. */
  private static final class Unicode {
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.DEFAULT);
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  }

  private record Registered(String label, NamedSource source) {}

  Lookalikes(Sources sources) {
    this.sources = sources;
    sources.editions().forEach(this::add);
  }

  private void add(String edition, NamedSource source) {
    String label = WebAddress.parse("https://" + edition).map(Lookalikes::label).orElse("");
    if (label.length() >= SHORTEST) {
      bySkeleton
          .computeIfAbsent(skeleton(label), s -> new ArrayList<>())
          .add(new Registered(label, source));
    }
    Stream.concat(
            BETWEEN_WORDS.splitAsStream(Folding.fold(source.name())),
            BETWEEN_WORDS.splitAsStream(label))
        .distinct()
        .filter(word -> word.length() >= SHORTEST)
        .forEach(word -> addWord(word, source));
  }

  private void addWord(String word, NamedSource source) {
    List<NamedSource> houses = byWord.computeIfAbsent(word, w -> new ArrayList<>(2));
    boolean known =
        houses.stream().anyMatch(other -> other.equals(source) || other.sharesHouseWith(source));
    if (houses.size() < 2 && !known) {
      houses.add(source);
    }
  }

  private boolean isShared(String label) {
    return byWord.getOrDefault(label, List.of()).size() > 1;
  }

  /** As {@link #imitatedBy(WebAddress, Set)}, for an address whose page claims nothing. */
  @Nullable NamedSource imitatedBy(WebAddress address) {
    return imitatedBy(address, Set.of());
  }

  /**
   * The outlet that the host of {@code address} looks like; null if it is known or like none.
   *
   * @param claimed the names that the page gives itself, plain
   */
  @Nullable NamedSource imitatedBy(WebAddress address, Set<String> claimed) {
    if (sources.at(address) != null) {
      return null;
    }
    NamedSource inside = domainWithin(address);
    if (inside != null) {
      return inside;
    }
    String label = label(address);
    if (label.length() < SHORTEST) {
      return null;
    }
    List<Registered> alike = bySkeleton.getOrDefault(skeleton(label), List.of());
    if (alike.isEmpty()) {
      return null;
    }
    NamedSource first = alike.get(0).source();
    boolean oneHouse =
        alike.stream()
            .map(Registered::source)
            .allMatch(other -> other.equals(first) || other.sharesHouseWith(first));
    boolean sameName = alike.stream().anyMatch(other -> Objects.equals(other.label(), label));
    // A name that several houses use for themselves is nobody's, as long as its letters are plain.
    boolean told = oneHouse && (!isShared(label) || claimed.contains(Sources.plain(first.name())));
    return told || !sameName ? first : null;
  }

  /**
   * A whole known domain before another suffix, with dots or hyphens: spiegel.de.ltd, bild-de.com.
   */
  private @Nullable NamedSource domainWithin(WebAddress address) {
    String domain = address.registrableDomain();
    String host = address.hostWithoutWww();
    int dot = domain.indexOf('.');
    if (dot < 0 || !host.endsWith(domain)) {
      return null;
    }
    String dotted = host.substring(0, host.length() - domain.length() + dot);
    String label = domain.substring(0, dot);
    int hyphen = label.lastIndexOf('-');
    String hyphened =
        hyphen < 0 ? "" : label.substring(0, hyphen) + "." + label.substring(hyphen + 1);
    NamedSource source = sources.editions().get(dotted);
    return source != null && dotted.indexOf('.') > 0 ? source : sources.editions().get(hyphened);
  }

  private static String label(WebAddress address) {
    String domain = address.registrableDomain();
    int dot = domain.indexOf('.');
    String label = dot < 0 ? "" : domain.substring(0, dot);
    return inItsLetters(label);
  }

  /** A host as readers see it, with the letters that {@code xn--} stands for. */
  static String inItsLetters(String host) {
    return host.contains("xn--")
        ? Unicode.NAMES.nameToUnicode(host, new StringBuilder(), new IDNA.Info()).toString()
        : host;
  }

  /**
   * ASCII letters without digits look like nothing but themselves, save for m and rn, i and l; the
   * digit 1 stands for both of these.
   */
  private static String skeleton(String label) {
    boolean plain = label.chars().allMatch(unit -> (unit >= 'a' && unit <= 'z') || unit == '-');
    String alike = plain ? label.replace("m", "rn") : Unicode.CONFUSABLES.getSkeleton(label);
    return alike.replace('i', 'l');
  }
}
