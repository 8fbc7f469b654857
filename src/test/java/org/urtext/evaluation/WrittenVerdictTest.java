package org.urtext.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenVerdictTest {

  @TempDir private Path home;

  @Test
  void aRowIsReadWithWhatItHasAndWithoutTheApostropheOfAReport() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("verdicts.csv"),
            "Article;origin;review;reviewed_by;review_note\na.txt;b.txt;Rejected;Anna;'=no\n");
    assertThat(WrittenVerdict.of(file))
        .containsExactly(
            new WrittenVerdict(
                1, List.of("a.txt"), List.of("b.txt"), "rejected", "", "Anna", "=no"));
  }

  @Test
  void aTableWithoutVerdictsIsRefusedWithTheRemedy() throws Exception {
    Path file = Files.writeString(home.resolve("other.csv"), "article,origin\na,b\n");
    assertThatThrownBy(() -> WrittenVerdict.of(file))
        .isInstanceOf(TruthFault.class)
        .hasMessageContaining("review export");
  }

  @Test
  void aWorkbookSaysWhatItsFirstSheetShows() throws Exception {
    Path file = home.resolve("verdicts.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("verdicts");
      workbook.createSheet("notes").createRow(0).createCell(0).setCellValue("review");
      fill(sheet.createRow(0), "article", "origin", "review", "reviewed_by", "review_note");
      fill(sheet.createRow(1), "a.txt", "b.txt", "confirmed", "Anna", "chữ “có dấu”");
      // A row left out, and one whose last cells are.
      fill(sheet.createRow(4), "c.txt", "", "");
      workbook.write(out);
    }
    assertThat(WrittenVerdict.of(file))
        .containsExactly(
            new WrittenVerdict(
                1, List.of("a.txt"), List.of("b.txt"), "confirmed", "", "Anna", "chữ “có dấu”"),
            new WrittenVerdict(2, List.of("c.txt"), List.of(), "", "", "", ""));
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  @Test
  void whatIsNoWorkbookIsRefusedWithTheRemedy() throws Exception {
    Path file = home.resolve("verdicts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.closeEntry();
    }
    assertThatThrownBy(() -> WrittenVerdict.of(file))
        .isInstanceOf(TruthFault.class)
        .hasMessageContaining("save it as .xlsx anew, or as CSV in UTF-8");
  }

  @Test
  void weighingOneStratumGivesItsOwnInterval() {
    LinkStrata.Rate rate = new LinkStrata.Rate("copy-of", 100, 20, 17, 3);
    LinkStrata.Overall overall = LinkStrata.overall(List.of(rate));
    assertThat(overall.value()).isEqualTo(0.15);
    assertThat(overall.low())
        .isCloseTo(rate.share().low(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(overall.high())
        .isCloseTo(rate.share().high(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(LinkStrata.overall(List.of()).links()).isZero();
  }
}
