package org.urtext.origin;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/** Who a document is itself: a page that names itself as its source declares nothing. */
final class OwnIdentity {

  private static final Set<String> NAME_FIELDS =
      Set.of("og:site_name", "meta:application-name", "meta:publisher", "meta:og:site_name");

  /** Hosts that stand before an outlet's own without being an edition. */
  private static final Set<String> GENERIC_HOSTS =
      Set.of("www", "m", "amp", "mobile", "wap", "touch", "news", "beta", "static", "cdn");

  /** Enough consonants for a romanised name to be recognised in a domain. */
  private static final int TELLING_CONSONANTS = 3;

  /** Of fewer letters many words consist. */
  private static final int SHORTEST_WORD = 3;

  /** Of fewer letters a name is the beginning of too many words. */
  private static final int SHORTEST_INFLECTED = 6;

  private static final int LONGEST_ENDING = 2;

  private final @Nullable WebAddress address;
  private final String domain;
  private final @Nullable NamedSource outlet;
  private final @Nullable NamedSource imitated;
  private final Set<String> names;

  /** What was asked before: the same names are met again and again. */
  private final Map<String, Boolean> sounding = new HashMap<>();

  private OwnIdentity(
      @Nullable WebAddress address,
      @Nullable NamedSource outlet,
      @Nullable NamedSource imitated,
      Set<String> names) {
    this.address = address;
    this.domain = address == null ? "" : address.registrableDomain();
    this.outlet = outlet;
    this.imitated = imitated;
    this.names = names;
  }

  static OwnIdentity of(Extraction.Read document, Sources sources, Lookalikes lookalikes) {
    WebAddress address = document.address();
    Set<String> names = new HashSet<>();
    if (document.outlet() != null) {
      names.add(Sources.plain(document.outlet()));
    }
    for (Extraction.PageField field : document.fields()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (address == null && name.equals("og:url")) {
        address = WebAddress.parse(field.value()).orElse(null);
      }
      boolean publisher =
          (name.startsWith("json-ld:") || name.startsWith("microdata:"))
              && (name.endsWith("article.publisher") || name.endsWith("article.publisher.name"));
      if (publisher || NAME_FIELDS.contains(name)) {
        names.add(Sources.plain(field.value()));
      }
    }
    NamedSource outlet = address == null ? null : sources.at(address);
    if (outlet != null) {
      names.add(Sources.plain(outlet.name()));
    }
    names.remove("");
    NamedSource imitated = address == null ? null : lookalikes.imitatedBy(address, names);
    return new OwnIdentity(address, outlet, imitated, Set.copyOf(names));
  }

  @Nullable WebAddress address() {
    return address;
  }

  /** As readers see it, other letters and all; empty if the document has no address. */
  String host() {
    return address == null ? "" : Lookalikes.inItsLetters(address.hostWithoutWww());
  }

  @Nullable NamedSource outlet() {
    return outlet;
  }

  /** The outlet that its host looks like without being known as theirs; null if there is none. */
  @Nullable NamedSource imitated() {
    return imitated;
  }

  boolean is(NamedSource source) {
    return source.equals(outlet)
        || names.contains(Sources.plain(source.name()))
        || (address != null
            && !source.outlet().isEmpty()
            && outlet == null
            && source.outlet().equals(domain));
  }

  /** Whether an address lies on this document's own site, whatever its edition. */
  boolean sharesSiteWith(WebAddress other) {
    return address != null
        && (address.host().equals(other.host()) || domain.equals(other.registrableDomain()));
  }

  /** Whether an address is this document's own page or its own edition of the site. */
  boolean sharesEditionWith(WebAddress other) {
    return sharesSiteWith(other) && edition(address()).equals(edition(other));
  }

  private static String edition(@Nullable WebAddress address) {
    if (address == null) {
      return "";
    }
    String host = address.host();
    String first = host.substring(0, host.indexOf('.'));
    return GENERIC_HOSTS.contains(first) ? host.substring(first.length() + 1) : host;
  }

  /** Whether a printed name means this document's own outlet. */
  boolean goesBy(String name) {
    String plain = Sources.plain(name);
    if (plain.isEmpty()) {
      return false;
    }
    if (names.contains(plain) || isInflectedOwnName(plain)) {
      return true;
    }
    if (address == null) {
      return false;
    }
    String host = address.hostWithoutWww();
    String label =
        Sources.plain(domain.substring(0, domain.indexOf('.') < 0 ? 0 : domain.indexOf('.')));
    return plain.equals(Sources.plain(host))
        || plain.equals(Sources.plain(domain))
        || plain.equals(label)
        || sounding.computeIfAbsent(plain, heard -> soundsLike(heard, label));
  }

  /** "des Moorblatts": one of its own names with an ending. */
  private boolean isInflectedOwnName(String plain) {
    for (int ending = 1; ending <= LONGEST_ENDING; ending++) {
      int length = plain.length() - ending;
      if (length >= SHORTEST_INFLECTED && names.contains(plain.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a printed name is this outlet's behind the word for what it is: "Blog DoSchu". */
  boolean closes(String name) {
    int last = name.lastIndexOf(' ');
    return last > 0 && name.length() - last > SHORTEST_WORD && goesBy(name.substring(last + 1));
  }

  /** Loaded when first needed: few documents name a source in a script other than Latin. */
  private static final class Romanisation {
    private static final Transliterator OF_ANY_SCRIPT =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  private static boolean soundsLike(String plain, String label) {
    boolean foreignScript = plain.chars().anyMatch(unit -> unit >= 0x250);
    boolean accented = plain.chars().anyMatch(unit -> unit >= 0x80);
    if (!accented || plain.length() > 2 * label.length()) {
      return false;
    }
    String romanised = Sources.plain(Romanisation.OF_ANY_SCRIPT.transliterate(plain));
    String consonants = consonants(romanised);
    return romanised.equals(label)
        || (foreignScript
            && consonants.length() >= TELLING_CONSONANTS
            && consonants.equals(consonants(label)));
  }

  private static String consonants(String name) {
    // Ukrainian and Czech h is g to the transliterator.
    return name.replaceAll("[aeiouy\\W]", "").replace('g', 'h');
  }

  /** Whether an outlet belongs to whom this document's own outlet belongs to. */
  boolean sharesHouseWith(@Nullable NamedSource other) {
    return outlet != null && other != null && outlet.sharesHouseWith(other);
  }
}
