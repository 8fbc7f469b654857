package org.urtext.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyrightReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "© 2024 Reuters. All rights reserved.;Reuters",
        "© dpa-infocom, dpa:240503-99-123456/2;dpa",
        "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>;Yonhap",
        "Copyright 2024 Agence France-Presse;AFP",
        "版权所有：新华社;Xinhua"
      })
  void aNoticeBehindTheArticleNamesTheAgency(String line, String name) {
    assertThat(Witness.closingWith(line).origin().originName()).as(line).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"© 2024 Wasserturm-Bote", "© APA/Sven Lindqvist", "ⓒ Turmblatt, 무단 전재 및 재배포 금지"})
  void aHouseOfItsOwnOrAPhotographerIsNone(String line) {
    assertThat(Witness.closingWith(line).at("https://www.wasserturm-bote.example/a").origins())
        .as(line)
        .isEmpty();
  }

  @Test
  void oneSignMayFollowAnother() {
    assertThat(
            Witness.closingWith("Riproduzione riservata © Copyright ANSA")
                .in("it")
                .origin()
                .originName())
        .isEqualTo("ANSA");
  }
}
