package org.urtext.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which texts tell where they come from. */
final class Markers {

  /** What a phrase does; the registry's head explains each. */
  enum Kind {
    SOURCE,
    SOURCES,
    TAKEN,
    TAKEN_TRANSLATED,
    VIA,
    WRITER,
    TRANSLATOR,
    TRANSLATED,
    TRANSLATION,
    MACHINE,
    REPUBLISHED,
    ORIGINAL,
    ORIGINALS,
    PHOTO,
    RELATED,
    COMMENTS,
    UNNAMED,
    REPORTING,
    TOLD,
    AGENCY,
    LEAD,
    CITING,
    ACCORDING,
    PUBLISHED,
    FIRST,
    END,
    APPOSITION,
    CLAUSE,
    FROM,
    BY,
    INSTITUTE,
    FIGURES,
    ARTICLE,
    SECTION,
    PRESS_RELEASE,
    MEDIUM,
    BOOK,
    RIGHTS,
    HANDED_ON,
    RENDERED,
    SOFTWARE,
    AUTOMATIC,
    WIRE,
    GIVEN,
    REGION,
    LICENCE,
    WRITTEN,
    FOR,
    AND,
    WITH,
    WITHIN,
    LANGUAGE;

    /** Whether a phrase of this kind may be the beginning of a longer word. */
    boolean isStem() {
      return switch (this) {
        case HANDED_ON,
            RENDERED,
            SOFTWARE,
            AUTOMATIC,
            PUBLISHED,
            FIRST,
            TOLD,
            AGENCY,
            ORIGINALS,
            ARTICLE,
            WRITTEN ->
            true;
        default -> false;
      };
    }

    /** The kind that a row calls {@code word}; empty if there is none. */
    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static String words() {
      return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }
  }

  /**
   * One phrase.
   *
   * @param after for {@link Kind#REPUBLISHED}, what must follow the name; otherwise empty
   */
  record Marker(Kind kind, String language, String phrase, String after) {
    /** Whether it may be the beginning of a longer word; if short, it is a word or none. */
    boolean isStem() {
      int shortest =
          switch (kind) {
            case SOFTWARE -> SHORTEST_THING + 1;
            case AUTOMATIC -> SHORTEST_THING;
            default -> SHORTEST_STEM;
          };
      return kind.isStem() && (phrase.length() >= shortest || phrase.charAt(0) >= CASELESS);
    }

    /** What a declaration's rule is called: {@code source:de:quelle}. */
    String rule() {
      return kind.word() + ":" + language + ":" + phrase;
    }
  }

  /** Looked for in a label or a name, never in running text. */
  private static final Set<Kind> ASKED_OF_NAMES =
      EnumSet.of(
          Kind.WRITER,
          Kind.WIRE,
          Kind.GIVEN,
          Kind.REGION,
          Kind.FIGURES,
          Kind.SECTION,
          Kind.AND,
          Kind.WITH,
          Kind.WITHIN);

  /** Stands for the source in a phrase that surrounds it. */
  static final String SLOT = "{X}";

  /** In alphabets that write vowels, shorter beginnings are those of too many words. */
  private static final int SHORTEST_STEM = 4;

  /** "DeepL" is none of "deeply", nor "kone" of "konečně". */
  private static final int SHORTEST_THING = 5;

  /** Behind Latin, Greek, Cyrillic and Armenian letters few letters say much. */
  private static final char CASELESS = 0x590;

  /** A shorter word may be part of another by chance. */
  private static final int SHORTEST_IN_COMPOUND = 6;

  /** One that closes a label's word is less likely there by chance. */
  private static final int SHORTEST_CLOSING = 5;

  private static final int LONGEST_DESK = 15;

  /** What inflection adds to a word. */
  private static final int LONGEST_ENDING = 4;

  private final Map<Kind, PhraseTrie<Marker>> tries = new EnumMap<>(Kind.class);
  private final PhraseTrie<Marker> all;
  private final PhraseTrie<Marker> openers;
  private final List<Marker> languages;
  private final JoiningWords joining;
  private final Set<String> unnamed = new HashSet<>();

  /** The ends of agencies' names, and of what gives a text, folded, the longest first. */
  private final Map<Kind, List<String>> endings = new EnumMap<>(Kind.class);

  private Markers(Set<Marker> markers) {
    Map<Kind, PhraseTrie.Builder<Marker>> byKind = new EnumMap<>(Kind.class);
    PhraseTrie.Builder<Marker> opening = new PhraseTrie.Builder<>();
    PhraseTrie.Builder<Marker> any = new PhraseTrie.Builder<>();
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new PhraseTrie.Builder<>());
    }
    languages = markers.stream().filter(marker -> marker.kind() == Kind.LANGUAGE).toList();
    joining = new JoiningWords(List.copyOf(markers));
    for (Marker marker : markers) {
      if (marker.kind() == Kind.LANGUAGE) {
        continue;
      }
      if (!ASKED_OF_NAMES.contains(marker.kind())) {
        any.add(marker.phrase(), marker);
      }
      PhraseTrie.Builder<Marker> builder = byKind.get(marker.kind());
      if (builder != null) {
        builder.add(marker.phrase(), marker);
      }
      if (marker.kind().compareTo(Kind.TRANSLATOR) <= 0
          || marker.kind() == Kind.PHOTO
          || marker.kind() == Kind.RELATED
          || marker.kind() == Kind.ORIGINAL) {
        opening.add(marker.phrase(), marker);
      }
      if (marker.kind() == Kind.UNNAMED) {
        unnamed.add(Folding.fold(marker.phrase()));
      }
      if (marker.kind() == Kind.WIRE || marker.kind() == Kind.GIVEN) {
        endings
            .computeIfAbsent(marker.kind(), kind -> new ArrayList<>())
            .add(Folding.fold(marker.phrase()));
      }
    }
    endings.values().forEach(ends -> ends.sort(Comparator.comparing(String::length).reversed()));
    byKind.forEach((kind, builder) -> tries.put(kind, builder.build()));
    openers = opening.build();
    all = any.build();
  }

  static Markers of(Registries registries) {
    // A phrase that two tables give for one language is one, and is gone past only once.
    Set<Marker> markers = new LinkedHashSet<>();
    for (RegistryRow row : registries.rows(Registry.MARKERS)) {
      Kind kind = Kind.of(row.value("kind")).orElseThrow();
      String language = row.value("language");
      for (String phrase : row.list("phrases")) {
        int slot = phrase.indexOf(SLOT);
        markers.add(
            slot < 0
                ? new Marker(kind, language, phrase, "")
                : new Marker(
                    kind,
                    language,
                    phrase.substring(0, slot),
                    Folding.fold(phrase.substring(slot + SLOT.length()))));
      }
    }
    return new Markers(markers);
  }

  /** The beginnings of languages' names; each marker's language is the one that is named. */
  List<Marker> languageNames() {
    return languages;
  }

  /** The words that join names and labels. */
  JoiningWords joining() {
    return joining;
  }

  /** Markers that a line may open with, at {@code start}, longest first. */
  List<PhraseTrie.Hit<Marker>> opening(String folded, int start, int limit) {
    return openers.at(folded, start, limit);
  }

  /** Markers of all kinds that stand at {@code start}, longest first. */
  List<PhraseTrie.Hit<Marker>> at(String folded, int start) {
    return all.at(folded, start, folded.length());
  }

  /** Markers of {@code kind} that stand as words of their own at {@code start}, longest first. */
  List<PhraseTrie.Hit<Marker>> at(Kind kind, String folded, int start, int limit) {
    PhraseTrie<Marker> trie = tries.get(kind);
    return trie == null ? List.of() : trie.at(folded, start, limit);
  }

  /** The first marker of {@code kind} in a stretch of text, at word boundaries; null if none. */
  @Nullable Found first(Kind kind, String folded, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Words.mayBeginAt(folded, i)) {
        for (PhraseTrie.Hit<Marker> hit : at(kind, folded, i, end)) {
          if (Words.mayEndAt(folded, i, hit.end())) {
            return new Found(hit.value(), i, hit.end());
          }
        }
      }
    }
    return null;
  }

  /**
   * Whether a name holds a word of {@code kind}, inflected or in a compound: a word's beginning, or
   * letters enough to mean the same inside a longer one.
   */
  boolean names(Kind kind, String folded) {
    for (int i = 0; i < folded.length(); i++) {
      for (PhraseTrie.Hit<Marker> hit : at(kind, folded, i, folded.length())) {
        boolean compound = hit.end() - i >= SHORTEST_IN_COMPOUND;
        boolean closes = compound || Words.lettersFrom(folded, hit.end()) <= LONGEST_ENDING;
        if (closes && (compound || Words.mayBeginAt(folded, i))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The marker of {@code kind} that is a word of {@code folded} or closes a longer one:
   * Nachrichtenquelle, первоисточник. Null if there is none.
   */
  @Nullable Marker within(Kind kind, String folded) {
    for (int i = 0; i < folded.length(); i++) {
      for (PhraseTrie.Hit<Marker> hit : at(kind, folded, i, folded.length())) {
        boolean word = Words.mayBeginAt(folded, i) || hit.end() - i >= SHORTEST_CLOSING;
        if (word && Words.mayEndAt(folded, i, hit.end())) {
          return hit.value();
        }
      }
    }
    return null;
  }

  /** "oprac. red.": whoever worked on a dispatch, in shortened words. */
  boolean isDesk(String part) {
    String folded = Folding.fold(part);
    String word = folded.substring(0, Words.lettersFrom(folded, 0));
    return part.length() <= LONGEST_DESK
        && !word.isEmpty()
        && Words.isSmall(part.charAt(0))
        && (isA(Kind.WRITER, word) || isUnnamed(word));
  }

  /** Whether {@code folded}, whole, is a phrase of {@code kind}. */
  boolean isA(Kind kind, String folded) {
    return whole(kind, folded) != null;
  }

  /** The marker of {@code kind} that is {@code folded}, whole; null if there is none. */
  @Nullable Marker whole(Kind kind, String folded) {
    for (PhraseTrie.Hit<Marker> hit : at(kind, folded, 0, folded.length())) {
      if (hit.end() == folded.length()) {
        return hit.value();
      }
    }
    return null;
  }

  /**
   * How long the phrase of {@code kind}, wire or given, is that a name ends in; 0 if it ends in
   * none or is nothing else.
   */
  int ending(Kind kind, String folded) {
    for (String end : endings.getOrDefault(kind, List.of())) {
      if (folded.length() > end.length() && folded.endsWith(end)) {
        return end.length();
      }
    }
    return 0;
  }

  boolean isUnnamed(String folded) {
    return unnamed.contains(folded);
  }

  /** A marker and where it stands. */
  record Found(Marker marker, int start, int end) {}
}
