package org.urtext.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

  private static final Place PLACE = new Place("news", "a/b.txt");

  @Test
  void anIdIsTheSameOnEveryMachineAndForAllTime() {
    assertThat(ArticleId.of(ArticleKey.ofPlace(PLACE)))
        .hasToString("e74c52f939ec3aae06cbe0e80f8ed7c4");
  }

  @Test
  void oneNameInTwoArticlesGivesTwoSources() {
    ArticleId one = ArticleId.of(ArticleKey.ofPlace(PLACE));
    ArticleId other = ArticleId.of(ArticleKey.ofPlace(new Place("news", "c.txt")));
    assertThat(ArticleId.of(ArticleKey.ofMention(one, "AFP")))
        .isNotEqualTo(ArticleId.of(ArticleKey.ofMention(other, "AFP")));
  }

  @Test
  void whatHasNot32DigitsIsNoId() {
    assertThatThrownBy(() -> new ArticleId("abc")).hasMessageContaining("abc");
  }
}
