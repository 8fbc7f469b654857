package org.urtext.origin;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;
import org.urtext.extraction.Extraction;

/**
 * Hears what a document declares about its own origin.
 *
 * <p>Immutable and safe for use by several threads; a pure function of what it is given and of the
 * registries. Its work grows linearly with the text.
 */
public final class Interview {

  private static final Comparator<Declaration> BY_PLACE =
      Comparator.comparing(
          Declaration::span, Comparator.nullsLast(Comparator.<Span>naturalOrder()));

  /** A trace speaks for the declaration beside it: at most so many lines away. */
  private static final int BESIDE = 3;

  /** Nobody credits so many sources on one line; beyond it a text is not worth comparing. */
  private static final int MOST_COMPARED = 50;

  /** A text that declares more is a list of references; what comes after is left out. */
  private static final int MOST_DECLARATIONS = 1_000;

  /** Stands behind the rule of a declaration that the document's own address confirms. */
  private static final String SHARED_SLUG = "+slug";

  /** The forms in which a page may claim to be another. */
  private static final Set<Declaration.Kind> CLAIMING =
      Set.of(Declaration.Kind.BYLINE, Declaration.Kind.NAME_LINE, Declaration.Kind.METADATA);

  private static final Set<Declaration.Kind> NOTICES =
      Set.of(
          Declaration.Kind.REPUBLICATION_NOTE,
          Declaration.Kind.TRANSLATION_NOTICE,
          Declaration.Kind.MACHINE_TRANSLATION_NOTICE);

  private final Sources sources;
  private final Lookalikes lookalikes;
  private final Markers markers;
  private final ArtefactReader artefacts;
  private final List<DeclarationReader> readers;

  /** An interview by what {@code registries} know. */
  public Interview(Registries registries) {
    sources = Sources.of(registries);
    lookalikes = new Lookalikes(sources);
    markers = Markers.of(registries);
    Supplier<LanguageNames> languages =
        Suppliers.memoize(() -> LanguageNames.load(markers.languageNames()));
    CreditReading credits = new CreditReading(sources, markers);
    TranslatorCredits translators = new TranslatorCredits(markers, languages);
    Signatures signatures = new Signatures(sources);
    UnknownAgencies unknown = new UnknownAgencies(sources, markers);
    artefacts = new ArtefactReader(markers);
    readers =
        List.of(
            new NoticeReader(credits, markers, translators, languages),
            new OriginalLinkReader(credits, languages),
            new SourceLineReader(credits, markers, translators, languages),
            new CreditSentenceReader(credits, markers, translators, languages),
            new TranslatorReader(translators, languages),
            new DatelineReader(signatures, unknown),
            new NameLineReader(sources, unknown, markers),
            new ClosingSignatureReader(signatures, unknown, markers),
            new ProvidedCreditReader(credits, unknown, markers),
            new CopyrightReader(signatures),
            new AttributionReader(sources),
            new MetadataReader(credits),
            new RecordReader(credits));
  }

  /** The name by which reports print the source called {@code name}; as it is if none is known. */
  public String sourceName(String name) {
    NamedSource source = sources.named(name);
    return source == null ? name : source.name();
  }

  /** Where and when {@code document} itself appeared. */
  public Appearance appearance(Extraction.Read document) {
    return Appearance.of(document, sources, lookalikes);
  }

  /**
   * Hears one document.
   *
   * @param language the language its text was found to be in; undetermined if unknown
   * @return at most a thousand declarations and a thousand traces
   */
  public Testimony hear(Extraction.Read document, LanguageTag language) {
    Transcript transcript =
        new Transcript(document, language, OwnIdentity.of(document, sources, lookalikes), markers);
    List<Testimony.Trace> traces = artefacts.read(transcript);
    Minutes heard = new Minutes(transcript);
    for (DeclarationReader reader : readers) {
      reader.read(transcript).forEach(heard::add);
    }
    MachineTranslation machine = MachineTranslation.NONE;
    Set<Integer> translatedLines = new HashSet<>();
    for (Testimony.Trace trace : traces) {
      if (ArtefactReader.tellsOfMachineTranslation(trace)) {
        machine = MachineTranslation.TRACES;
        translatedLines.add(transcript.lineAt(trace.span().start()));
      }
    }
    List<Declaration> declarations = new ArrayList<>();
    List<String> claims = new ArrayList<>();
    for (Declaration declaration : heard.declarations) {
      if (isClaim(declaration, transcript.self.imitated())) {
        claims.add(
            declaration.field().equals("text") ? declaration.kind().word() : declaration.field());
        continue;
      }
      Declaration judged =
          withSharedSlug(
              withTracesBeside(declaration, translatedLines, transcript), transcript.self);
      machine = machine.or(judged.machineTranslation());
      declarations.add(judged);
    }
    declarations.sort(BY_PLACE);
    List<Testimony.Contradiction> contradictions = new ArrayList<>();
    NamedSource imitated = transcript.self.imitated();
    if (imitated != null) {
      contradictions.add(lookalike(transcript.self, imitated, document, claims));
    }
    contradictions.addAll(lookalikeSources(declarations));
    contradictions.addAll(Contradictions.among(declarations));
    return new Testimony(
        List.copyOf(declarations), machine, List.copyOf(traces), List.copyOf(contradictions));
  }

  /** What a host that looks like an outlet's says of itself does not credit that outlet. */
  private static boolean isClaim(Declaration declaration, @Nullable NamedSource imitated) {
    return imitated != null
        && CLAIMING.contains(declaration.kind())
        && declaration.role() == Declaration.Role.ORIGIN
        && (imitated.name().equals(declaration.originName())
            || imitated.outlet().equals(declaration.originOutlet()));
  }

  /** A declared source at a host that looks like an outlet's is not that outlet's page. */
  private List<Testimony.Contradiction> lookalikeSources(List<Declaration> declarations) {
    return declarations.stream()
        .filter(declaration -> declaration.role() != Declaration.Role.PARALLEL)
        .map(Declaration::originUrl)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_COMPARED)
        .map(this::lookalikeSource)
        .filter(Objects::nonNull)
        .toList();
  }

  private Testimony.@Nullable Contradiction lookalikeSource(WebAddress url) {
    NamedSource imitated = lookalikes.imitatedBy(url);
    return imitated == null
        ? null
        : new Testimony.Contradiction(
            "lookalike",
            "its source lies at "
                + Lookalikes.inItsLetters(url.hostWithoutWww())
                + ", which looks like "
                + imitated.outlet()
                + " ("
                + imitated.name()
                + ") and is not known to be theirs");
  }

  private static Testimony.Contradiction lookalike(
      OwnIdentity self, NamedSource imitated, Extraction.Read document, List<String> claims) {
    if (document.outlet() != null
        && Sources.plain(document.outlet()).equals(Sources.plain(imitated.name()))) {
      claims.add(0, "site name");
    }
    return new Testimony.Contradiction(
        "lookalike",
        "it appeared at "
            + self.host()
            + ", which looks like "
            + imitated.outlet()
            + " ("
            + imitated.name()
            + ") and is not known to be theirs"
            + (claims.isEmpty()
                ? ""
                : "; that it names them ("
                    + String.join(", ", claims.stream().distinct().toList())
                    + ") is not taken for a credit"));
  }

  /**
   * What has been heard so far. Of two readers that hear the same words the first knows best;
   * agencies that share one credit are declarations of their own.
   */
  private static final class Minutes {

    private final Transcript transcript;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<Integer, List<Declaration>> byLine = new HashMap<>();

    Minutes(Transcript transcript) {
      this.transcript = transcript;
    }

    void add(Declaration declaration) {
      if (declarations.size() >= MOST_DECLARATIONS) {
        return;
      }
      Span span = declaration.span();
      if (span == null) {
        if (declarations.stream()
            .limit(MOST_COMPARED)
            .noneMatch(d -> saysTheSame(declaration, d))) {
          declarations.add(declaration);
        }
        return;
      }
      int first = transcript.lineAt(span.start());
      int last = transcript.lineAt(Math.max(span.start(), span.end() - 1));
      for (int line = first; line <= last; line++) {
        for (Declaration other : byLine.getOrDefault(line, List.of())) {
          if (isSameCredit(declaration, other)) {
            if (completes(declaration, other)) {
              replace(other, other.withSource(declaration));
            }
            return;
          }
        }
      }
      declarations.add(declaration);
      for (int line = first; line <= last; line++) {
        List<Declaration> there = byLine.computeIfAbsent(line, l -> new ArrayList<>());
        if (there.size() < MOST_COMPARED) {
          there.add(declaration);
        }
      }
    }

    private void replace(Declaration old, Declaration by) {
      declarations.replaceAll(declaration -> declaration.equals(old) ? by : declaration);
      byLine.values().forEach(there -> there.replaceAll(heard -> heard.equals(old) ? by : heard));
    }
  }

  /** Whether a note names nobody, and words inside it that another reader hears do. */
  private static boolean completes(Declaration declaration, Declaration note) {
    Span inner = declaration.span();
    Span outer = note.span();
    return NOTICES.contains(note.kind())
        && note.role() == Declaration.Role.ORIGIN
        && declaration.role() == Declaration.Role.ORIGIN
        && note.originUrl() == null
        && note.originName() == null
        && declaration.originName() != null
        && inner != null
        && outer != null
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  /** Metadata that repeats what another declaration says adds nothing. */
  private static boolean saysTheSame(Declaration field, Declaration other) {
    return field.role() == Declaration.Role.ORIGIN
        && other.role() == Declaration.Role.ORIGIN
        && Objects.equals(other.originName(), field.originName())
        && (field.originUrl() == null || Objects.equals(other.originUrl(), field.originUrl()));
  }

  private static boolean isSameCredit(Declaration declaration, Declaration other) {
    boolean lead = other.rule().startsWith("lead:") || declaration.rule().startsWith("lead:");
    return !lead
        && sameWords(declaration.span(), other.span())
        && !sharesCredit(declaration, other);
  }

  private static boolean sameWords(@Nullable Span one, @Nullable Span other) {
    return one != null && other != null && one.overlaps(other);
  }

  private static boolean sharesCredit(Declaration one, Declaration other) {
    boolean sameReader =
        one.rule().equals(other.rule()) && Objects.equals(one.span(), other.span());
    boolean cited =
        one.role() == Declaration.Role.ATTRIBUTION || other.role() == Declaration.Role.ATTRIBUTION;
    if (cited && (NOTICES.contains(one.kind()) || NOTICES.contains(other.kind()))) {
      // Whom a notice about the text names is not cited by it.
      return false;
    }
    boolean others = cited || (one.originName() != null && other.originName() != null);
    return (sameReader || cited) && others && !Objects.equals(one.originName(), other.originName());
  }

  private static Declaration withTracesBeside(
      Declaration declaration, Set<Integer> translatedLines, Transcript transcript) {
    Span span = declaration.span();
    if (span == null || declaration.role() != Declaration.Role.ORIGIN) {
      return declaration;
    }
    int line = transcript.lineAt(span.start());
    for (int near = line - BESIDE; near <= line + BESIDE; near++) {
      if (translatedLines.contains(near)) {
        return declaration.withMachineTranslation(MachineTranslation.TRACES);
      }
    }
    return declaration;
  }

  /** A mirror's address that is worded as the origin's confirms what the mirror declares. */
  private static Declaration withSharedSlug(Declaration of, OwnIdentity self) {
    WebAddress own = self.address();
    WebAddress origin = of.originUrl();
    boolean shared =
        own != null
            && origin != null
            && of.role() == Declaration.Role.ORIGIN
            && SharedSlug.between(own, origin);
    return shared ? of.withRule(of.rule() + SHARED_SLUG) : of;
  }
}
