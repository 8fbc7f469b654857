package org.urtext.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.linking.Link.Evidence;
import org.urtext.origin.Declaration;
import org.urtext.origin.Declaration.Role;

/**
 * Which of two corresponding texts came from the other, where that can be told.
 *
 * <p>Within one language, times that surely do not overlap suffice, unless either text names a
 * third source. Across languages another sign is needed: what the derived text declares, the
 * language of its slug, the home language of its outlet, or that it names the agency whose dispatch
 * the other one is; times can then support it, and a time that speaks against it leaves the
 * direction open.
 *
 * @param source the text the other one came from
 * @param confidence the probability that the direction is right. These are settings, not
 *     measurements.
 * @param evidence what speaks for it
 */
record Direction(Subject source, double confidence, List<Evidence> evidence) {

  private static final double BY_DECLARED_SOURCE = 0.97;
  private static final double BY_SLUG = 0.95;
  private static final double BY_TIME_IN_ONE_LANGUAGE = 0.9;
  private static final double BY_OUTLET = 0.85;
  private static final double BY_AGENCY = 0.8;

  /** How much of the remaining doubt a time that agrees takes away. */
  private static final double TIME_AGREES = 0.5;

  /** The direction between two texts; empty if it is not established. */
  static Optional<Direction> between(Subject one, Subject other, Correspondence.Kind kind) {
    List<Direction> signs = new ArrayList<>();
    if (kind == Correspondence.Kind.TRANSLATION) {
      sign(one, other).ifPresent(signs::add);
      sign(other, one).ifPresent(signs::add);
    } else {
      byDeclaration(one, other).ifPresent(signs::add);
      byDeclaration(other, one).ifPresent(signs::add);
      if (signs.isEmpty() && !namesThirdSource(one, other) && !namesThirdSource(other, one)) {
        byTime(one, other).ifPresent(signs::add);
      }
    }
    // Signs that point both ways cancel each other.
    return signs.size() == 1 ? Optional.of(signs.get(0)) : Optional.empty();
  }

  /** A sign, in this order of strength, that {@code derived} is a translation of {@code source}. */
  private static Optional<Direction> sign(Subject derived, Subject source) {
    if (surelyBefore(derived, source)) {
      return Optional.empty();
    }
    Optional<Direction> found = byDeclaration(derived, source);
    if (found.isEmpty() && !namesThirdSource(derived, source)) {
      found = bySlug(derived, source).or(() -> byOutlet(derived, source));
    }
    if (found.isEmpty()) {
      found = byAgency(derived, source);
    }
    return found.map(direction -> direction.withTime(derived));
  }

  private Direction withTime(Subject derived) {
    if (!surelyBefore(source, derived)) {
      return this;
    }
    List<Evidence> both = new ArrayList<>(evidence);
    both.add(earlier(source, derived));
    return new Direction(source, 1 - (1 - confidence) * TIME_AGREES, both);
  }

  /** Without naming the page, a declaration may still fit one text only: its language or outlet. */
  private static Optional<Direction> byDeclaration(Subject derived, Subject source) {
    for (Declaration declaration : derived.testimony().declarations()) {
      if (declaration.role() != Role.ORIGIN || pointsAtAnotherPage(declaration, source)) {
        continue;
      }
      boolean outletFits =
          source.outletDomain() != null && source.outletDomain().equals(declaration.originOutlet());
      boolean languageFits =
          declaration.declaresTranslation()
              && declaration.originName() == null
              && fits(declaration.originLanguage(), source.language());
      if (outletFits || languageFits) {
        return Optional.of(
            new Direction(
                source,
                BY_DECLARED_SOURCE,
                List.of(
                    new Evidence(
                        "direction",
                        "one text says “"
                            + declaration.declaredText()
                            + "”, and the other one fits that"))));
      }
    }
    return Optional.empty();
  }

  private static Optional<Direction> bySlug(Subject derived, Subject source) {
    LanguageTag slug = derived.slugLanguage();
    if (slug == null
        || !fits(slug, source.language())
        || !derived.differsInLanguageFrom(slug)
        || derived.address() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Direction(
            source,
            BY_SLUG,
            List.of(
                new Evidence(
                    "direction",
                    "the address of the "
                        + derived.language().englishName()
                        + " text is worded in "
                        + slug.englishName()
                        + ": "
                        + derived.address()))));
  }

  private static Optional<Direction> byOutlet(Subject derived, Subject source) {
    LanguageTag home = derived.outletLanguage();
    boolean sourceAtHome =
        source.outletLanguage() == null || fits(source.outletLanguage(), source.language());
    if (home == null
        || !fits(home, source.language())
        || !derived.differsInLanguageFrom(home)
        || !sourceAtHome) {
      return Optional.empty();
    }
    return Optional.of(
        new Direction(
            source,
            BY_OUTLET,
            List.of(
                new Evidence(
                    "direction",
                    "the "
                        + derived.language().englishName()
                        + " text appeared at "
                        + derived.outletDomain()
                        + ", whose own language is "
                        + home.englishName()))));
  }

  /**
   * A text that names an agency may come from the agency's dispatch; from another one it cannot.
   */
  private static Optional<Direction> byAgency(Subject derived, Subject source) {
    Set<String> named = new TreeSet<>();
    for (Declaration declaration : derived.testimony().declarations()) {
      boolean isOrigin = declaration.role() == Role.ORIGIN;
      if (headsDispatch(declaration) || (isOrigin && declaration.originUrl() != null)) {
        return Optional.empty();
      }
      if (declaration.originName() != null
          && (isOrigin || declaration.role() == Role.ATTRIBUTION)) {
        named.add(declaration.originName());
      }
    }
    return source.testimony().declarations().stream()
        .filter(Direction::headsDispatch)
        .filter(head -> named.contains(head.originName()))
        .findFirst()
        .map(
            head ->
                new Direction(
                    source,
                    BY_AGENCY,
                    List.of(
                        new Evidence(
                            "direction",
                            "one text is headed as a dispatch of "
                                + head.originName()
                                + " (“"
                                + head.declaredText()
                                + "”), which the other one names"))));
  }

  /** Whether a text presents itself by it as an agency's dispatch. */
  private static boolean headsDispatch(Declaration declaration) {
    return declaration.role() == Role.ORIGIN
        && declaration.originName() != null
        && declaration.kind() == Declaration.Kind.DATELINE;
  }

  private static Optional<Direction> byTime(Subject one, Subject other) {
    if (surelyBefore(one, other)) {
      return Optional.of(new Direction(one, BY_TIME_IN_ONE_LANGUAGE, List.of(earlier(one, other))));
    }
    if (surelyBefore(other, one)) {
      return Optional.of(
          new Direction(other, BY_TIME_IN_ONE_LANGUAGE, List.of(earlier(other, one))));
    }
    return Optional.empty();
  }

  private static Evidence earlier(Subject first, Subject second) {
    return new Evidence(
        "direction",
        "one was published " + first.published() + ", the other later, " + second.published());
  }

  static boolean surelyBefore(Subject first, Subject second) {
    PublicationTime earlier = first.published();
    PublicationTime later = second.published();
    return earlier != null && later != null && earlier.isSurelyBefore(later);
  }

  /** Whether {@code text} names an origin that is not {@code other}. */
  private static boolean namesThirdSource(Subject text, Subject other) {
    return text.testimony().declarations().stream()
        .filter(declaration -> declaration.role() == Role.ORIGIN)
        .anyMatch(
            declaration ->
                pointsAtAnotherPage(declaration, other)
                    || (declaration.originUrl() == null
                        && declaration.originName() != null
                        && !namesOutletOf(declaration, other)));
  }

  private static boolean namesOutletOf(Declaration declaration, Subject other) {
    return declaration.originOutlet() != null
        && declaration.originOutlet().equals(other.outletDomain());
  }

  private static boolean pointsAtAnotherPage(Declaration declaration, Subject other) {
    return declaration.originUrl() != null
        && !declaration.originUrl().isHomePage()
        && (other.address() == null
            || !declaration.originUrl().key().equals(other.address().key()));
  }

  private static boolean fits(@Nullable LanguageTag said, LanguageTag detected) {
    return said != null && said.isKnown() && said.sameLanguageAs(detected);
  }
}
