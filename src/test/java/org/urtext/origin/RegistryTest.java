package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The program's own registries: every row is well formed, and they are as broad as they should be.
 */
class RegistryTest {

  private static final Registries REGISTRIES = Registries.ofTheProgram();

  @Test
  void everyRowIsAsOneOfAUsersWouldHaveToBe() throws RegistryFault {
    for (Registry registry : Registry.values()) {
      for (RegistryRow row : REGISTRIES.rows(registry)) {
        registry.check(row);
      }
    }
  }

  @Test
  void markersCoverFiftyLanguages() {
    Set<String> languages = new HashSet<>();
    for (RegistryRow row : REGISTRIES.rows(Registry.MARKERS)) {
      if (row.value("kind").equals("source")) {
        languages.add(row.value("language"));
      }
    }
    assertThat(languages).hasSizeGreaterThan(70);
  }

  @Test
  void outletsHaveACountryAndALanguageAndOneRowEach() {
    Set<String> names = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (RegistryRow row : REGISTRIES.rows(Registry.OUTLETS)) {
      assertThat(names.add(row.value("name"))).as("twice: " + row).isTrue();
      countries.add(row.value("country"));
      assertThat(row.value("country")).as(row.toString()).isNotBlank();
      assertThat(row.words("languages")).as(row.toString()).isNotEmpty();
    }
    assertThat(names).hasSizeGreaterThan(300);
    assertThat(countries).hasSizeGreaterThan(60);
  }

  @Test
  void agenciesAreKnownByTheirInternationalNames() {
    Sources sources = Sources.of(REGISTRIES);
    assertThat(REGISTRIES.rows(Registry.AGENCIES)).hasSizeGreaterThan(100);
    assertThat(sources.named("조선중앙통신").name()).isEqualTo("KCNA");
    assertThat(sources.named("Anadolu Ajansı").name()).isEqualTo("Anadolu");
    assertThat(sources.named("اے پی پی").name()).isEqualTo("APP");
    assertThat(sources.named("Агентства")).isNull();
  }
}
