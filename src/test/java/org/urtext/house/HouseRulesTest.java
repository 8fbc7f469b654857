package org.urtext.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as docs/architecture.md draws it: which room may look into which. */
class HouseRulesTest {

  private static final String ROOT = "org.urtext.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.urtext");

  private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>();

  static {
    allow("article");
    allow("intake");
    allow("language");
    allow("extraction", "intake", "language");
    allow("origin", "language", "extraction");
    allow("anchor", "language");
    allow("candidate", "anchor");
    allow("alignment", "language", "anchor");
    allow("linking", "language", "origin", "anchor", "candidate", "alignment");
    // The recorder is asked whether it knows a document as it arrives, hence intake.
    allow("graph", "intake", "extraction", "language", "origin", "anchor", "linking");
    allow("comparison", "language", "anchor", "alignment", "graph");
    allow("concordance", "language", "anchor", "graph");
    allow("store", "graph", "intake", "extraction", "language", "origin", "anchor", "linking");
    allow(
        "report",
        "graph",
        "comparison",
        "extraction",
        "language",
        "origin",
        "anchor",
        "linking",
        "concordance");
    allow("evaluation", "graph", "extraction", "language", "origin", "anchor", "linking");
    allow(
        "pipeline",
        "intake",
        "extraction",
        "language",
        "origin",
        "anchor",
        "candidate",
        "alignment",
        "linking",
        "graph");
    allow(
        "library",
        "intake",
        "extraction",
        "language",
        "origin",
        "linking",
        "graph",
        "store",
        "report",
        "pipeline");
    allow(
        "cli",
        "intake",
        "extraction",
        "language",
        "origin",
        "anchor",
        "candidate",
        "alignment",
        "linking",
        "graph",
        "store",
        "comparison",
        "report",
        "evaluation",
        "concordance",
        "pipeline",
        "library");
  }

  private static void allow(String room, String... others) {
    Set<String> allowed = new HashSet<>(Set.of(others));
    allowed.add("article");
    allowed.add(room);
    MAY_IMPORT.put(room, allowed);
  }

  static Map<String, Set<String>> plan() {
    return MAY_IMPORT;
  }

  private static Set<String> rooms() {
    return HOUSE.stream()
        .map(JavaClass::getPackageName)
        .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  @Test
  void everyRoomIsOnThePlan() {
    assertThat(rooms()).isEqualTo(MAY_IMPORT.keySet());
  }

  @TestFactory
  Stream<DynamicTest> eachRoomLooksOnlyWhereItMay() {
    return MAY_IMPORT.keySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () -> {
                      String[] forbidden =
                          rooms().stream()
                              .filter(other -> !MAY_IMPORT.get(room).contains(other))
                              .map(other -> ROOT + other + "..")
                              .toArray(String[]::new);
                      assertThat(Arrays.asList(forbidden)).doesNotContain(ROOT + "article..");
                      if (forbidden.length > 0) {
                        noClasses()
                            .that(resideInAPackage(ROOT + room + ".."))
                            .should()
                            .dependOnClassesThat(resideInAPackageOf(forbidden))
                            .check(HOUSE);
                      }
                    }));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideInAPackageOf(
      String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  @Test
  void noRoomsFormACycle() {
    slices().matching("org.urtext.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  /** The contract of the sorting room, say, must not come to know the formats behind it. */
  @Test
  void noPackagesFormACycle() {
    slices().matching("org.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> packages =
        HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(packages).contains(ROOT + "intake.container.formats");
    for (String each : packages) {
      assertThat(
              HouseRulesTest.class.getResource(
                  "/" + each.replace('.', '/') + "/package-info.class"))
          .as("package-info of " + each)
          .isNotNull();
    }
  }
}
