package org.urtext.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.article.ArticleId;
import org.urtext.article.ArticleKey;
import org.urtext.article.Place;
import org.urtext.article.WebAddress;
import org.urtext.linking.Conflict;

/**
 * Settles which documents are which articles.
 *
 * <p>A document is what lies in one file, under whatever paths it was met. A URL given from outside
 * always identifies it; a URL that the page itself claims does so while no different text claims
 * the same. Otherwise it is identified by its smallest place. The outcome depends on the set of
 * documents alone, not on the order in which they came.
 */
public final class Identities {

  private final List<SettledArticle> articles = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /** Settles the identities of all documents that stand in a collection. */
  public Identities(Collection<StandingDocument> documents) {
    Map<String, Set<String>> textsByPageKey = new TreeMap<>();
    for (StandingDocument document : documents) {
      WebAddress claimed = document.address();
      if (claimed != null && !document.metadataOnly()) {
        textsByPageKey
            .computeIfAbsent(claimed.key(), key -> new TreeSet<>())
            .add(document.textDigest());
      }
    }
    Map<ArticleId, List<StandingDocument>> byArticle = new TreeMap<>();
    for (StandingDocument document : documents) {
      WebAddress claimed = document.pageAddress();
      boolean disputed =
          document.givenAddress() == null
              && claimed != null
              && textsByPageKey.getOrDefault(claimed.key(), Set.of()).size() > 1;
      WebAddress identifying = disputed ? null : document.address();
      ArticleId id =
          identifying == null
              ? ArticleId.of(ArticleKey.ofPlace(document.smallestPlace()))
              : ArticleId.of(ArticleKey.ofAddress(identifying));
      byArticle.computeIfAbsent(id, key -> new ArrayList<>()).add(document);
      if (disputed && claimed != null) {
        conflicts.add(
            new Conflict(
                id,
                null,
                "address",
                "claims the address " + claimed + ", as a different text does"));
      }
    }
    byArticle.forEach((id, members) -> articles.add(settled(id, members)));
    conflicts.sort(null);
  }

  /** The articles, by id. */
  public List<SettledArticle> articles() {
    return List.copyOf(articles);
  }

  /** The addresses that different texts claim, by article. */
  public List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  private static SettledArticle settled(ArticleId id, List<StandingDocument> members) {
    StandingDocument current = members.stream().max(StandingDocument.NEWEST_LAST).orElseThrow();
    Set<Place> places =
        members.stream()
            .flatMap(member -> member.places().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<ArticleId> aliases = new TreeSet<>();
    places.forEach(place -> aliases.add(ArticleId.of(ArticleKey.ofPlace(place))));
    aliases.remove(id);
    boolean byAddress =
        current.address() != null
            && ArticleId.of(ArticleKey.ofAddress(current.address())).equals(id);
    return new SettledArticle(
        id,
        current.version(),
        members.stream().flatMap(member -> member.versions().stream()).sorted().distinct().toList(),
        byAddress ? smallestFile(members) : places.iterator().next(),
        byAddress ? current.address() : null,
        places.size(),
        List.copyOf(aliases));
  }

  /** The smallest place of those that are files; null if all are records in some container. */
  private static @Nullable Place smallestFile(List<StandingDocument> members) {
    return members.stream()
        .filter(member -> !member.isRecord())
        .map(StandingDocument::smallestPlace)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * A document as it stands now.
   *
   * @param version the number of its current version
   * @param versions the numbers of all versions that its places lead to, the current one included
   * @param places where it was met; never empty
   * @param isRecord whether it lies as a record in a container and has no file name of its own
   * @param metadataOnly whether it describes an article without giving its text
   * @param givenAddress its URL as given from outside
   * @param pageAddress its URL as the page claims
   * @param textDigest SHA-256 of its full text
   * @param taken when its bytes were captured, or else last changed, as an ISO 8601 instant
   */
  public record StandingDocument(
      long version,
      List<Long> versions,
      List<Place> places,
      boolean isRecord,
      boolean metadataOnly,
      @Nullable WebAddress givenAddress,
      @Nullable WebAddress pageAddress,
      String textDigest,
      String taken) {

    static final Comparator<StandingDocument> NEWEST_LAST =
        Comparator.comparing((StandingDocument document) -> !document.metadataOnly())
            .thenComparing(StandingDocument::taken)
            .thenComparing(StandingDocument::textDigest)
            .thenComparing(StandingDocument::smallestPlace);

    @Nullable WebAddress address() {
      return givenAddress != null ? givenAddress : pageAddress;
    }

    Place smallestPlace() {
      return places.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /**
   * An article and the documents that are versions of it.
   *
   * @param id its identity
   * @param current the number of the version it is represented by, the last one taken
   * @param versions the numbers of all versions that stand in a collection
   * @param shownPlace the smallest place it was met at, by which people know it; null for what has
   *     an address and lies only as a record in containers
   * @param address the URL that identifies it, if one does
   * @param sightings at how many places it lies
   * @param aliases other ids that it would have by weaker keys
   */
  public record SettledArticle(
      ArticleId id,
      long current,
      List<Long> versions,
      @Nullable Place shownPlace,
      @Nullable WebAddress address,
      int sightings,
      List<ArticleId> aliases) {}
}
