package org.urtext.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.LanguageTag;
import org.urtext.linking.Correspondence.Verdict;
import org.urtext.linking.DeclaredSources.Target;
import org.urtext.linking.Link.Basis;
import org.urtext.linking.Link.Citation;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Link.TranslationBasis;
import org.urtext.origin.Declaration;
import org.urtext.origin.Declaration.Kind;
import org.urtext.origin.Declaration.Role;
import org.urtext.origin.MachineTranslation;

/**
 * Turns what articles declare into links: to the article meant where the collection has it,
 * otherwise to an unseen original. Nothing is inferred from the texts here.
 */
final class DeclaredLinks {

  /** A hostile text can hold thousands of lines that name no source; a few show the point. */
  private static final int FURTHER_SAYINGS = 5;

  private final DeclaredSources sources;
  private final Map<Key, Link> links = new LinkedHashMap<>();

  private record Key(ArticleId article, ArticleId origin, Relation relation) {}

  /** Of the subject asked last: where each line begins, and its number. */
  private final TreeMap<Integer, Integer> lineStarts = new TreeMap<>();

  private @Nullable ArticleId linesOf;

  /**
   * @param subjects whose declarations are to become links
   */
  DeclaredLinks(List<Subject> subjects) {
    this.sources = new DeclaredSources(subjects);
    subjects.forEach(this::linkWhatItDeclares);
  }

  /** The links, each once: several articles may say the same of a source they share. */
  List<Link> links() {
    return List.copyOf(links.values());
  }

  /** The sources that the links lead to or through and the collection does not have, by id. */
  List<UnseenOriginal> unseen() {
    Set<ArticleId> ends = new HashSet<>();
    for (Link link : links.values()) {
      ends.add(link.article());
      ends.add(link.origin());
    }
    return sources.unseen(ends);
  }

  /** What articles say of a page differently, by article. */
  List<Conflict> conflicts() {
    return sources.conflicts();
  }

  private void linkWhatItDeclares(Subject subject) {
    Map<ArticleId, Link> found = new LinkedHashMap<>();
    Optional<ArticleId> passedOnBy = linkWhoPassedItOn(subject, found);
    linkOrigins(subject, passedOnBy, found);
    for (Declaration declaration : declarations(subject, Role.ATTRIBUTION)) {
      sources
          .named(subject, declaration)
          .ifPresent(
              target ->
                  found.computeIfAbsent(
                      target.id(),
                      id -> plain(subject, subject.id(), target, Relation.CITES, declaration)));
    }
    for (Declaration declaration : declarations(subject, Role.PARALLEL)) {
      sources
          .named(subject, declaration)
          .filter(Target::isOnePage)
          .ifPresent(
              target ->
                  found.computeIfAbsent(
                      target.id(),
                      id ->
                          plain(subject, subject.id(), target, Relation.PARALLEL_TO, declaration)));
    }
    for (Link link : found.values()) {
      links.merge(
          new Key(link.article(), link.origin(), link.relation()), link, DeclaredLinks::joined);
    }
  }

  private static Link joined(Link first, Link second) {
    List<Evidence> both = new ArrayList<>(first.evidence());
    second.evidence().stream()
        .filter(evidence -> !both.contains(evidence) && both.size() < FURTHER_SAYINGS)
        .forEach(both::add);
    return first.withEvidence(both);
  }

  /** The last one named is the nearest hop: "X, via Y" puts Y between this text and X. */
  private Optional<ArticleId> linkWhoPassedItOn(Subject subject, Map<ArticleId, Link> found) {
    Optional<ArticleId> nearest = Optional.empty();
    for (Declaration declaration : declarations(subject, Role.VIA)) {
      Optional<Target> target = sources.named(subject, declaration);
      if (target.isPresent()) {
        found.putIfAbsent(
            target.get().id(),
            plain(subject, subject.id(), target.get(), Relation.DERIVED_FROM, declaration));
        // A hop that is in the collection speaks for itself about where it got the text.
        nearest = target.map(Target::id).filter(id -> target.get().seen() == null);
      }
    }
    return nearest;
  }

  private void linkOrigins(
      Subject subject, Optional<ArticleId> passedOnBy, Map<ArticleId, Link> found) {
    List<Declaration> origins = declarations(subject, Role.ORIGIN);
    List<Declaration> named =
        origins.stream()
            .filter(declaration -> namesSomething(declaration))
            .filter(saysMoreThan(origins))
            .toList();
    List<Declaration> unnamed =
        origins.stream().filter(declaration -> !namesSomething(declaration)).toList();
    boolean linked = false;
    for (Declaration declaration : named) {
      Optional<Target> target = sources.named(subject, declaration);
      if (target.isPresent()) {
        ArticleId from = passedOnBy.orElse(subject.id());
        Link earlier = found.get(target.get().id());
        if (earlier == null || !earlier.relation().leadsUpstream()) {
          found.put(target.get().id(), origin(subject, from, target.get(), declaration, unnamed));
        }
        linked = true;
      }
    }
    // Something was translated from an unnamed text, or its name was lost: that much is declared.
    if (!linked && passedOnBy.isEmpty() && !unnamed.isEmpty()) {
      Declaration strongest =
          unnamed.stream()
              .filter(Declaration::declaresTranslation)
              .findFirst()
              .orElse(unnamed.get(0));
      Target nameless = sources.nameless(subject, unnamed);
      found.put(nameless.id(), origin(subject, subject.id(), nameless, strongest, unnamed));
    }
  }

  private static boolean namesSomething(Declaration declaration) {
    return declaration.originUrl() != null || declaration.originName() != null;
  }

  /** A name alone adds nothing where another declaration gives a page of the same outlet. */
  private static Predicate<Declaration> saysMoreThan(List<Declaration> origins) {
    Set<String> outlets = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Declaration declaration : origins) {
      if (namesOnePage(declaration)) {
        outlets.add(String.valueOf(declaration.originOutlet()));
        names.add(String.valueOf(declaration.originName()));
      }
    }
    return declaration ->
        namesOnePage(declaration)
            || !(outlets.contains(declaration.originOutlet())
                || names.contains(declaration.originName()));
  }

  private static boolean namesOnePage(Declaration declaration) {
    return declaration.originUrl() != null && !declaration.originUrl().isHomePage();
  }

  private static List<Declaration> declarations(Subject subject, Role role) {
    return subject.testimony().declarations().stream()
        .filter(declaration -> declaration.role() == role)
        .toList();
  }

  private Link origin(
      Subject subject,
      ArticleId from,
      Target target,
      Declaration declaration,
      List<Declaration> unnamed) {
    boolean stated =
        declaration.declaresTranslation()
            || unnamed.stream().anyMatch(Declaration::declaresTranslation);
    LanguageTag language = languageOf(target, declaration, unnamed);
    boolean ownLink = from.equals(subject.id());
    boolean differs = ownLink && subject.differsInLanguageFrom(language);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(saying(subject, declaration));
    unnamed.stream()
        .filter(other -> !other.equals(declaration))
        .limit(FURTHER_SAYINGS)
        .forEach(other -> evidence.add(saying(subject, other)));
    Relation relation;
    TranslationBasis basis = null;
    if (ownLink && (stated || differs)) {
      relation = Relation.TRANSLATION_OF;
      basis = stated ? TranslationBasis.STATED : TranslationBasis.IMPLIED;
    } else if (declaration.kind() == Kind.REPUBLICATION_NOTE) {
      relation = Relation.COPY_OF;
    } else {
      relation = Relation.DERIVED_FROM;
    }
    if (target.seen() != null && DeclaredPages.isByHeadline(declaration, target.seen())) {
      evidence.add(
          new Evidence(
              "identity",
              "its source is known by its headline, which has the words of that address, and by"
                  + " its date, which is the same"));
    }
    if (differs && language != null) {
      boolean toldByAddress =
          target.seen() == null
              && declaration.originUrl() != null
              && !declaration.declaresTranslation();
      evidence.add(
          new Evidence(
              "language",
              "this text is in "
                  + subject.language().englishName()
                  + ", its declared source in "
                  + language.englishName()
                  + (toldByAddress ? ", as its address tells" : "")));
    }
    if (relation == Relation.TRANSLATION_OF
        && subject.testimony().machineTranslation() != MachineTranslation.NONE) {
      evidence.add(machineTranslation(subject));
    }
    return new Link(
        from,
        target.id(),
        relation,
        Basis.DECLARED,
        Verdict.LINKED,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        basis,
        citation(subject, declaration),
        OptionalDouble.empty(),
        evidence,
        null);
  }

  /** As read where the collection has the source; otherwise as this text itself says, or others. */
  private static @Nullable LanguageTag languageOf(
      Target target, Declaration declaration, List<Declaration> unnamed) {
    if (target.seen() == null && declaration.originLanguage() != null) {
      return declaration.originLanguage();
    }
    LanguageTag said = languageSaid(unnamed);
    return target.seen() == null && said != null ? said : target.language();
  }

  private static @Nullable LanguageTag languageSaid(List<Declaration> declarations) {
    return declarations.stream()
        .map(Declaration::originLanguage)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Evidence machineTranslation(Subject subject) {
    String left =
        subject.testimony().traces().stream()
            .filter(trace -> trace.kind().startsWith("translated-"))
            .map(trace -> " “" + trace.text() + "”")
            .findFirst()
            .orElse("");
    return new Evidence(
        "machine-translation",
        subject.testimony().machineTranslation() == MachineTranslation.STATED
            ? "words say that a machine translated it"
            : "traces of machine translation" + (left.isEmpty() ? "" : ":" + left));
  }

  private Link plain(
      Subject subject, ArticleId from, Target target, Relation relation, Declaration declaration) {
    // A relation without direction is kept once, with the smaller id as its article.
    boolean turned = relation == Relation.PARALLEL_TO && target.id().compareTo(from) < 0;
    return new Link(
        turned ? target.id() : from,
        turned ? from : target.id(),
        relation,
        Basis.DECLARED,
        Verdict.LINKED,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        null,
        citation(subject, declaration),
        OptionalDouble.empty(),
        List.of(
            relation == Relation.PARALLEL_TO
                ? naming(subject, declaration)
                : saying(subject, declaration)),
        null);
  }

  private Citation citation(Subject subject, Declaration declaration) {
    return new Citation(
        declaration.declaredText(), line(subject, declaration), declaration.field());
  }

  /** Either end of an undirected link may be the one that speaks, so it is said which. */
  private static Evidence naming(Subject subject, Declaration declaration) {
    return new Evidence(
        "declaration",
        "the "
            + subject.language().englishName()
            + " page names "
            + declaration.originUrl()
            + " as another version of it ("
            + declaration.field()
            + ")");
  }

  private Evidence saying(Subject subject, Declaration declaration) {
    int line = line(subject, declaration);
    String place = line > 0 ? "line " + line : declaration.field();
    return new Evidence("declaration", "says “" + declaration.declaredText() + "” (" + place + ")");
  }

  /** The line a declaration begins on, counted from 1; 0 if it does not stand in the text. */
  private int line(Subject subject, Declaration declaration) {
    if (declaration.span() == null) {
      return 0;
    }
    if (!subject.id().equals(linesOf)) {
      String text = subject.text().text();
      lineStarts.clear();
      lineStarts.put(0, 1);
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        lineStarts.put(end + 1, lineStarts.size() + 1);
      }
      linesOf = subject.id();
    }
    return lineStarts.floorEntry(declaration.span().start()).getValue();
  }
}
