package org.urtext.origin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.urtext.article.LanguageTag;
import org.urtext.article.WebAddress;

/** The registries there are: what each one's rows say, and what makes a row well formed. */
enum Registry {
  /** Phrases by which texts tell where they come from. */
  MARKERS(
      "markers.tsv", List.of("kind", "language", "phrases"), Set.of("kind", "language", "phrases")),
  /** News agencies. */
  AGENCIES(
      "agencies.tsv",
      List.of("name", "country", "languages", "domains", "names", "doubtful_names"),
      Set.of("name", "names")),
  /** Newspapers, stations and sites. */
  OUTLETS(
      "outlets.tsv",
      List.of("name", "domains", "country", "languages", "owner", "network", "other_names"),
      Set.of("name", "domains"));

  /** Where a row was taken from; for whoever doubts it, not for the program. */
  private static final String SOURCE = "source";

  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker") // Both are unmodifiable.
  private final List<String> columns;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> telling;

  /**
   * @param telling the columns by which a file is taken for this registry
   */
  Registry(String fileName, List<String> columns, Set<String> telling) {
    this.fileName = fileName;
    this.columns = columns;
    this.telling = telling;
  }

  String fileName() {
    return fileName;
  }

  /** The registry that a file with this header extends. */
  static Registry of(RegistryFile file) throws RegistryFault {
    for (Registry registry : values()) {
      if (file.columns().containsAll(registry.telling)) {
        for (String column : file.columns()) {
          if (!registry.columns.contains(column) && !column.equals(SOURCE)) {
            throw new RegistryFault(
                file.name()
                    + " has a column \""
                    + column
                    + "\", which "
                    + registry.word()
                    + " do not have; they have "
                    + String.join(", ", registry.columns)
                    + " and "
                    + SOURCE
                    + ".");
          }
        }
        return registry;
      }
    }
    StringBuilder forms = new StringBuilder();
    for (Registry registry : values()) {
      forms.append(forms.isEmpty() ? "" : "; or ").append(String.join(", ", registry.columns));
    }
    throw new RegistryFault(
        file.name()
            + " does not say what it registers: its first line must name its columns, parted by"
            + " tabs: "
            + forms
            + ".");
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Refuses a row that says nothing, or something that cannot be so. */
  void check(RegistryRow row) throws RegistryFault {
    switch (this) {
      case MARKERS -> checkMarker(row);
      case AGENCIES -> {
        checkPublisher(row);
        if (row.list("names").isEmpty() && row.list("doubtful_names").isEmpty()) {
          throw row.fault("gives the agency no name by which texts call it");
        }
      }
      case OUTLETS -> {
        checkPublisher(row);
        if (row.list("domains").isEmpty()) {
          throw row.fault("gives no domain");
        }
      }
    }
  }

  private static void checkPublisher(RegistryRow row) throws RegistryFault {
    if (row.value("name").isBlank()) {
      throw row.fault("gives no name");
    }
    if (!row.value("country").matches("(?:[A-Z]{2})?")) {
      throw row.fault(
          "gives the country \""
              + row.value("country")
              + "\"; two capital letters are wanted, as in VN");
    }
    for (String language : row.words("languages")) {
      if (LanguageTag.parse(language).isEmpty()) {
        throw row.fault(
            "gives \"" + language + "\", which is no language tag such as vi or zh-Hant");
      }
    }
    for (String domain : row.list("domains")) {
      boolean address =
          WebAddress.parse("https://" + domain)
              .filter(parsed -> domain.startsWith(parsed.host()))
              .isPresent();
      if (!address || domain.indexOf('.') < 0) {
        throw row.fault(
            "gives \"" + domain + "\", which is no domain such as thanhnien.vn or bbc.com/swahili");
      }
    }
  }

  private static void checkMarker(RegistryRow row) throws RegistryFault {
    Markers.Kind kind =
        Markers.Kind.of(row.value("kind"))
            .orElseThrow(
                () ->
                    row.fault(
                        "gives the kind \""
                            + row.value("kind")
                            + "\"; the kinds are "
                            + Markers.Kind.words()));
    if (LanguageTag.parse(row.value("language")).isEmpty()) {
      throw row.fault("gives \"" + row.value("language") + "\", which is no language tag");
    }
    if (row.list("phrases").isEmpty()) {
      throw row.fault("gives no phrase");
    }
    for (String phrase : row.list("phrases")) {
      if (kind == Markers.Kind.REPUBLISHED && !phrase.contains(Markers.SLOT)) {
        throw row.fault(
            "gives \"" + phrase + "\" without " + Markers.SLOT + ", which stands for the source");
      }
    }
  }
}
