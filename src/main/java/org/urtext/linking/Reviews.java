package org.urtext.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;
import org.urtext.linking.Link.Evidence;
import org.urtext.linking.Link.TranslationBasis;

/**
 * Lays what people say over what the bench decided. The bench knows nothing of it: what it infers
 * is the same whatever was said before, so that verdicts can be held against it.
 *
 * <p>A pure function of the decisions and of the set of verdicts.
 */
public final class Reviews {

  /** The kind of conflicts that verdicts bring. */
  public static final String CONFLICT = "review";

  /**
   * What there is to have links.
   *
   * @param pages the articles and the unseen pages, with their languages
   * @param names the sources that are known only by name
   */
  public record Nodes(Map<ArticleId, LanguageTag> pages, Set<ArticleId> names) {

    /** Those of a collection and of what was decided about it. */
    public static Nodes of(List<Subject> subjects, List<UnseenOriginal> unseen) {
      Map<ArticleId, LanguageTag> pages = new TreeMap<>();
      Set<ArticleId> names = new TreeSet<>();
      subjects.forEach(subject -> pages.put(subject.id(), subject.language()));
      for (UnseenOriginal source : unseen) {
        if (source.isOnePage()) {
          LanguageTag language = source.language();
          pages.put(source.id(), language == null ? LanguageTag.UNDETERMINED : language);
        } else {
          names.add(source.id());
        }
      }
      return new Nodes(pages, names);
    }
  }

  private final Map<Claim, Review> standing = new TreeMap<>();

  /**
   * @param standing at most one of each pair, citations apart; of more than one the last counts
   */
  public Reviews(List<Review> standing) {
    standing.forEach(
        review ->
            this.standing.put(
                Claim.of(review.article(), review.origin(), review.relation()), review));
  }

  /**
   * What was decided, with what people say of it.
   *
   * @param found what the bench decided, without any verdict
   * @param nodes all nodes that {@code found} is about
   */
  public Decisions over(Decisions found, Nodes nodes) {
    Set<Claim> said = new TreeSet<>();
    List<Link> links = new ArrayList<>();
    for (Link link : found.links()) {
      Claim claim = Claim.of(link.article(), link.origin(), link.relation());
      Review review = standing.get(claim);
      if (review == null) {
        links.add(link);
        continue;
      }
      links.add(link.reviewed(review.of(link)));
      if (!review.hasDirection()
          || (link.relation() != Relation.PARALLEL_TO && link.article().equals(review.article()))) {
        said.add(claim);
      }
    }
    Map<ArticleId, LanguageTag> pages = new TreeMap<>(nodes.pages());
    List<UnseenOriginal> unseen = new ArrayList<>(found.unseen());
    // Verdicts change what links join, so that is asked anew.
    List<Conflict> conflicts =
        new ArrayList<>(
            found.conflicts().stream()
                .filter(conflict -> !conflict.kind().equals(Families.CONFLICT))
                .toList());
    Set<Pair> apart = new TreeSet<>();
    standing.forEach(
        (claim, review) -> {
          if (review.isConfirmation() && !review.concernsCitation() && !said.contains(claim)) {
            UnseenOriginal page = unknownPage(review, pages, nodes.names());
            if (page != null) {
              unseen.add(page);
              pages.put(page.id(), LanguageTag.UNDETERMINED);
            }
            addIfBothAreThere(review, pages, nodes.names(), links);
          }
          if (review.isRejection() && !review.concernsCitation()) {
            apart.add(claim.pair());
          }
          conflicts.addAll(changes(review));
        });
    links.sort(Link.ORDER);
    unseen.sort(java.util.Comparator.comparing(UnseenOriginal::id));
    Families families = new Families(pages, nodes.names(), links, apart);
    conflicts.addAll(families.conflicts());
    for (Link kept : families.keptApart()) {
      conflicts.add(
          new Conflict(
              kept.article(),
              kept.origin(),
              CONFLICT,
              "this link would make one family of texts that a person says are not versions of one"
                  + " text; they are told as two"));
    }
    conflicts.sort(null);
    return new Decisions(List.copyOf(links), unseen, conflicts, families.places());
  }

  /** The page that a confirmation is the first to name; null if it names none, or a known one. */
  private static @Nullable UnseenOriginal unknownPage(
      Review review, Map<ArticleId, LanguageTag> pages, Set<ArticleId> names) {
    WebAddress address = review.originAddress();
    if (address == null
        || pages.containsKey(review.origin())
        || names.contains(review.origin())
        || !pages.containsKey(review.article())) {
      return null;
    }
    ArticleKey key = ArticleKey.ofAddress(address);
    return ArticleId.of(key).equals(review.origin())
        ? new UnseenOriginal(
            key, address, address.hostWithoutWww(), null, address.registrableDomain(), null, null)
        : null;
  }

  /** A verdict on an article that was erased since rests until it is there again. */
  private static void addIfBothAreThere(
      Review review, Map<ArticleId, LanguageTag> pages, Set<ArticleId> names, List<Link> links) {
    LanguageTag here = pages.get(review.article());
    LanguageTag there = pages.get(review.origin());
    if (here == null || (there == null && !names.contains(review.origin()))) {
      return;
    }
    Relation relation = Objects.requireNonNullElse(review.relation(), Relation.DERIVED_FROM);
    if (review.relation() == null
        && there != null
        && here.isKnown()
        && there.isKnown()
        && !here.sameLanguageAs(there)) {
      relation = Relation.TRANSLATION_OF;
    }
    boolean swapped =
        relation == Relation.PARALLEL_TO && review.article().compareTo(review.origin()) > 0;
    links.add(
        new Link(
                swapped ? review.origin() : review.article(),
                swapped ? review.article() : review.origin(),
                relation,
                Link.Basis.NEITHER,
                Correspondence.Verdict.SILENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                relation != Relation.TRANSLATION_OF
                    ? null
                    : review.relation() == null
                        ? TranslationBasis.IMPLIED
                        : TranslationBasis.STATED,
                null,
                OptionalDouble.empty(),
                List.of(new Evidence("review", inWords(review.judgement()))),
                null)
            .reviewed(review.judgement()));
  }

  private static String inWords(Judgement judgement) {
    return judgement.value().word()
        + " by "
        + judgement.reviewer()
        + (judgement.note().isEmpty() ? "" : ": “" + judgement.note() + "”");
  }

  private static List<Conflict> changes(Review review) {
    return review.changed().stream()
        .map(
            id ->
                new Conflict(
                    id,
                    id.equals(review.article()) ? review.origin() : review.article(),
                    CONFLICT,
                    "its text is another one now than when "
                        + review.judgement().reviewer()
                        + " judged a link of it ("
                        + review.judgement().value().word()
                        + ")"))
        .toList();
  }
}
