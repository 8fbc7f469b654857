package org.urtext.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urtext.article.PublicationTime.Basis;

class PublicationTimeTest {

  private static PublicationTime time(String written) {
    return PublicationTime.parse(written, Basis.METADATA)
        .orElseThrow(() -> new AssertionError(written));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-30, 2024-11-30",
    "2024-11-30T07:18:49+07:00, 2024-11-30T07:18:49+07:00",
    "2024-11-30T07:18+07:00, 2024-11-30T07:18+07:00",
    "2024-11-30T07:18:49+0700, 2024-11-30T07:18:49+07:00",
    "2024-11-30T07:18:49Z, 2024-11-30T07:18:49Z",
    "2024-11-30T07:18:49.123Z, 2024-11-30T07:18:49Z",
    "2024-11-30 07:18:49, 2024-11-30T07:18:49",
    "2024-11-30T07:18, 2024-11-30T07:18",
  })
  void aTimeIsPrintedAsItIsKnown(String written, String printed) {
    assertThat(time(written)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-30T07:18:49+07:00",
    "2024-11-30",
    "2024-11-30T07:18Z",
    "2024-11-30T07:18:49",
  })
  void whatIsPrintedReadsBackAsTheSameTime(String written) {
    assertThat(time(time(written).toString())).isEqualTo(time(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "30.11.2024", "2024-13-01", "2024-11-30T25:00", "2024"})
  void whatIsNoIsoTimeIsNotTakenForOne(String written) {
    assertThat(PublicationTime.parse(written, Basis.METADATA)).isEmpty();
  }

  @Test
  void anUnknownOffsetWidensATimeByEveryOffsetThereIs() {
    PublicationTime local = time("2024-11-30T12:00:00");
    assertThat(Duration.between(local.earliest(), Instant.parse("2024-11-30T12:00:00Z")))
        .isEqualTo(Duration.ofHours(14));
    assertThat(Duration.between(Instant.parse("2024-11-30T12:00:01Z"), local.latest()))
        .isEqualTo(Duration.ofHours(12));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-30T07:18:49+07:00, 2024-11-30T07:18:50+07:00, true",
    "2024-11-30T07:18:49+07:00, 2024-11-30T07:18:49+07:00, false",
    "2024-11-30T23:00:00+07:00, 2024-11-30T17:00:00Z, true",
    "2024-11-30, 2024-12-01, false",
    "2024-11-30, 2024-12-03, true",
    "2024-11-30T12:00, 2024-11-30T20:00, false",
  })
  void timesCountOnlyWhereTheyCannotOverlap(String one, String other, boolean before) {
    assertThat(time(one).isSurelyBefore(time(other))).isEqualTo(before);
    assertThat(time(other).isSurelyBefore(time(one))).isFalse();
  }

  @Test
  void whatItPrintsIsReadAgainAsTheSame() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      ZoneOffset offset =
          random.nextInt(3) == 0
              ? null
              : ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
      PublicationTime time =
          new PublicationTime(
              Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 4_000_000_000L)),
              offset,
              random.nextBoolean()
                  ? PublicationTime.Precision.MINUTE
                  : PublicationTime.Precision.SECOND,
              PublicationTime.Basis.URL);
      assertThat(PublicationTime.parse(time.toString(), PublicationTime.Basis.URL)).contains(time);
    }
    assertThat(PublicationTime.parse("2024-11-30T25:00:00+07:00", PublicationTime.Basis.URL))
        .isEmpty();
    assertThat(PublicationTime.parse("2024-11-30T07:18:49+07:00", PublicationTime.Basis.URL))
        .hasToString("Optional[2024-11-30T07:18:49+07:00]");
  }
}
