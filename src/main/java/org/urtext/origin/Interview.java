package org.urtext.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.Span;
import org.urtext.extraction.Extraction;

/**
 * Hears what a document declares about its own origin.
 *
 * <p>Immutable and safe for use by several threads; a pure function of what it is given and of the
 * registries in the jar. Its work grows linearly with the text.
 */
public final class Interview {

  private static final Comparator<Declaration> BY_PLACE =
      Comparator.comparing(
          Declaration::span, Comparator.nullsLast(Comparator.<Span>naturalOrder()));

  /** A trace speaks for the declaration beside it: at most so many lines away. */
  private static final int BESIDE = 3;

  private final Sources sources;
  private final Markers markers;
  private final ArtefactReader artefacts;
  private final List<DeclarationReader> readers;

  /** An interview by the registries that come with the program. */
  public Interview() {
    sources = Sources.load();
    markers = Markers.load();
    LanguageNames languages = LanguageNames.load();
    CreditReading credits = new CreditReading(sources, markers);
    artefacts = new ArtefactReader(markers);
    readers =
        List.of(
            new NoticeReader(credits, markers, languages),
            new SourceLineReader(credits, markers),
            new TranslatorReader(markers, languages),
            new SignatureReader(credits, markers),
            new AttributionReader(sources, markers),
            new MetadataReader(credits));
  }

  /** Where and when {@code document} itself appeared. */
  public Appearance appearance(Extraction.Read document) {
    return Appearance.of(document, sources);
  }

  /**
   * Hears one document.
   *
   * @param language the language its text was found to be in; undetermined if unknown
   */
  public Testimony hear(Extraction.Read document, LanguageTag language) {
    Transcript transcript = new Transcript(document, language, sources, markers);
    List<Testimony.Trace> traces = artefacts.read(transcript);
    List<Declaration> heard = new ArrayList<>();
    for (DeclarationReader reader : readers) {
      for (Declaration declaration : reader.read(transcript)) {
        if (!isHeardAlready(declaration, heard)) {
          heard.add(declaration);
        }
      }
    }
    List<Declaration> declarations = new ArrayList<>();
    MachineTranslation machine = MachineTranslation.NONE;
    for (Testimony.Trace trace : traces) {
      if (ArtefactReader.tellsOfMachineTranslation(trace)) {
        machine = MachineTranslation.TRACES;
      }
    }
    for (Declaration declaration : heard) {
      Declaration judged = withTracesBeside(declaration, traces, transcript);
      machine = machine.or(judged.machineTranslation());
      declarations.add(judged);
    }
    declarations.sort(BY_PLACE);
    return new Testimony(List.copyOf(declarations), machine, traces);
  }

  /**
   * Whether a reader before has heard the same words: the first reader knows best. Agencies that
   * share one credit are declarations of their own.
   */
  private static boolean isHeardAlready(Declaration declaration, List<Declaration> heard) {
    for (Declaration other : heard) {
      boolean lead = other.rule().startsWith("lead:") || declaration.rule().startsWith("lead:");
      if (sameWords(declaration.span(), other.span())
          && !lead
          && !sharesCredit(declaration, other)) {
        return true;
      }
      if (declaration.span() == null
          && other.role() == declaration.role()
          && Objects.equals(other.originName(), declaration.originName())
          && (declaration.originUrl() == null
              || Objects.equals(other.originUrl(), declaration.originUrl()))
          && declaration.role() == Declaration.Role.ORIGIN) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameWords(@Nullable Span one, @Nullable Span other) {
    return one != null && other != null && one.overlaps(other);
  }

  private static boolean sharesCredit(Declaration one, Declaration other) {
    boolean sameReader =
        one.rule().equals(other.rule()) && Objects.equals(one.span(), other.span());
    boolean cited =
        one.role() == Declaration.Role.ATTRIBUTION || other.role() == Declaration.Role.ATTRIBUTION;
    return (sameReader || cited) && !Objects.equals(one.originName(), other.originName());
  }

  private static Declaration withTracesBeside(
      Declaration declaration, List<Testimony.Trace> traces, Transcript transcript) {
    Span span = declaration.span();
    if (span == null || declaration.role() != Declaration.Role.ORIGIN) {
      return declaration;
    }
    Set<Integer> near = new HashSet<>();
    for (Transcript.Line line : transcript.lines) {
      if (line.span().overlaps(span)) {
        for (int i = line.index() - BESIDE; i <= line.index() + BESIDE; i++) {
          near.add(i);
        }
      }
    }
    for (Transcript.Line line : transcript.lines) {
      for (Testimony.Trace trace : traces) {
        if (near.contains(line.index())
            && line.span().overlaps(trace.span())
            && ArtefactReader.tellsOfMachineTranslation(trace)) {
          return withMachineTranslation(declaration, MachineTranslation.TRACES);
        }
      }
    }
    return declaration;
  }

  private static Declaration withMachineTranslation(Declaration of, MachineTranslation sign) {
    return new Declaration(
        of.kind(),
        of.role(),
        of.originUrl(),
        of.originName(),
        of.originLanguage(),
        of.originOutlet(),
        of.originPublished(),
        of.translator(),
        of.declaresTranslation(),
        of.machineTranslation().or(sign),
        of.declaredText(),
        of.span(),
        of.field(),
        of.rule());
  }
}
