package org.urtext.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void withoutPatternsEverythingIsWanted() {
    assertThat(Selection.EVERYTHING.wants("a/b.txt")).isTrue();
  }

  @Test
  void aPatternWithoutASlashIsHeldAgainstTheName() {
    Selection pages = new Selection(List.of("*.html"), List.of());
    assertThat(pages.wants("deep/down/a.html")).isTrue();
    assertThat(pages.wants("a.html/b.txt")).isFalse();
  }

  @Test
  void aPatternWithASlashIsHeldAgainstThePath() {
    Selection selection = new Selection(List.of("2024/*"), List.of("2024/drafts/*"));
    assertThat(selection.wants("2024/11/a.txt")).isTrue();
    assertThat(selection.wants("2024/drafts/a.txt")).isFalse();
    assertThat(selection.wants("2023/2024.txt")).isFalse();
  }

  @Test
  void namesInAnyScriptMatch() {
    assertThat(new Selection(List.of("số-?.txt"), List.of()).wants("tin/số-1.txt")).isTrue();
  }
}
