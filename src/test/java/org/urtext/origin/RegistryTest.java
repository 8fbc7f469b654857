package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InternetDomainName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The registries themselves: every row is well formed, and they are as broad as they should be. */
class RegistryTest {

  @Test
  void markersCoverFiftyLanguages() {
    Set<String> languages = new HashSet<>();
    for (List<String> row : RegistryFile.rows("markers.tsv", 3)) {
      assertThat(row).as(row.toString()).hasSize(3);
      assertThat(RegistryFile.list(row.get(2))).as(row.toString()).isNotEmpty();
      if (row.get(0).equals("source")) {
        languages.add(row.get(1));
      }
    }
    assertThat(languages).hasSizeGreaterThan(70);
    assertThat(Markers.load()).isNotNull();
  }

  @Test
  void outletsHaveADomainACountryAndALanguage() {
    Set<String> names = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (List<String> row : RegistryFile.rows("outlets.tsv", 6)) {
      assertThat(row).as(row.toString()).hasSize(7);
      assertThat(names.add(row.get(0))).as("twice: " + row.get(0)).isTrue();
      countries.add(row.get(2));
      assertThat(row.get(2)).as(row.toString()).matches("[A-Z]{2}");
      assertThat(row.get(3)).as(row.toString()).isNotBlank();
      for (String domain : RegistryFile.list(row.get(1))) {
        assertThat(InternetDomainName.isValid(domain.replaceFirst("/.*", ""))).as(domain).isTrue();
      }
    }
    assertThat(names).hasSizeGreaterThan(300);
    assertThat(countries).hasSizeGreaterThan(60);
  }

  @Test
  void agenciesAreKnownByTheirInternationalNames() {
    Sources sources = Sources.load();
    for (List<String> row : RegistryFile.rows("agencies.tsv", 6)) {
      assertThat(row).as(row.toString()).hasSize(7);
      assertThat(RegistryFile.list(row.get(4)).size() + RegistryFile.list(row.get(5)).size())
          .as(row.toString())
          .isPositive();
    }
    assertThat(sources.named("조선중앙통신").name()).isEqualTo("KCNA");
    assertThat(sources.named("Anadolu Ajansı").name()).isEqualTo("Anadolu");
    assertThat(sources.named("اے پی پی").name()).isEqualTo("APP");
    assertThat(sources.named("Агентства")).isNull();
  }
}
