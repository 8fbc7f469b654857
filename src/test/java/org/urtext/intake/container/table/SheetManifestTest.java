package org.urtext.intake.container.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.RawDocument;
import org.urtext.intake.child.ChildProcesses;
import org.urtext.intake.child.Work;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Scratch;
import org.urtext.intake.container.formats.RecordFile;
import org.urtext.intake.container.record.FieldMapping;

class SheetManifestTest {

  @TempDir Path folder;

  private static byte[] workbook(Consumer<XSSFWorkbook> filled) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filled.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void row(Sheet sheet, int number, Object... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof String text) {
        row.createCell(i).setCellValue(text);
      } else if (cells[i] instanceof Double value) {
        row.createCell(i).setCellValue(value);
      } else if (cells[i] instanceof LocalDateTime time) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(
            sheet.getWorkbook().getCreationHelper().createDataFormat().getFormat("dd/mm/yy hh:mm"));
        row.createCell(i).setCellValue(time);
        row.getCell(i).setCellStyle(style);
      }
    }
  }

  private RecordFile file(String name, byte[] bytes) {
    return RecordFile.of(folder, name, bytes, Hints.NONE);
  }

  @Test
  void eachSheetWithSuchAHeaderIsRead() {
    byte[] bytes =
        workbook(
            workbook -> {
              Sheet news = workbook.createSheet("Meldungen");
              row(news, 1, "URL", "Titel", "Datum", "Text");
              row(
                  news,
                  3,
                  "https://a.example/1",
                  "Die Uhr",
                  LocalDateTime.of(2024, 11, 30, 7, 18, 49),
                  "Sie geht.");
              row(news, 4, "https://a.example/2", "'=Turm", LocalDateTime.of(2024, 11, 29, 0, 0));
              row(news, 5, "", "", 7.0);
              row(workbook.createSheet("Notizen"), 0, "Name", "Alter");
              Sheet more = workbook.createSheet("A!B");
              row(more, 0, "text", "lang");
              row(more, 1, "Satz.", "de");
            });
    List<Arrival> arrivals = file("news.xlsx", bytes).arrivals();
    assertThat(RecordFile.outcomes(arrivals))
        .containsExactly(
            "box/news.xlsx!Meldungen!4 document",
            "box/news.xlsx!Meldungen!5 document",
            "box/news.xlsx!A_B!2 document",
            "box/news.xlsx other-records");
    RawDocument first = RecordFile.document(arrivals.get(0));
    assertThat(first.hints().published()).isEqualTo("2024-11-30T07:18:49");
    assertThat(RecordFile.content(first)).isEqualTo("Sie geht.");
    assertThat(RecordFile.enclosure(first).offset()).isEqualTo(-1);
    assertThat(new String(RecordFile.raw(first), StandardCharsets.UTF_8))
        .isEqualTo("[\"https://a.example/1\",\"Die Uhr\",\"2024-11-30T07:18:49\",\"Sie geht.\"]");
    RawDocument second = RecordFile.document(arrivals.get(1));
    assertThat(second.hints().published()).isEqualTo("2024-11-29");
    assertThat(second.hints().title()).isEqualTo("=Turm");
    assertThat(second.isMetadataOnly()).isTrue();
  }

  @Test
  void aWorkbookWithoutSuchAHeaderIsLeftOut() {
    byte[] bytes =
        workbook(
            workbook -> {
              row(workbook.createSheet("Kasse"), 0, "Posten", "Betrag");
              workbook.createSheet("leer");
            });
    assertThat(RecordFile.outcomes(file("kasse.xlsx", bytes).arrivals()))
        .containsExactly("box/kasse.xlsx unsupported-type");
  }

  @Test
  void aWorkbookWithAPasswordSaysSo() throws Exception {
    byte[] plain = workbook(workbook -> row(workbook.createSheet("s"), 0, "url", "title"));
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (var out = encryptor.getDataStream(container)) {
        out.write(plain);
      }
      container.writeFilesystem(locked);
    }
    List<Arrival> arrivals = file("zu.xlsx", locked.toByteArray()).arrivals();
    assertThat(RecordFile.outcomes(arrivals)).containsExactly("box/zu.xlsx encrypted");
    assertThat(((Arrival.Refused) arrivals.get(0)).detail()).contains("password");
  }

  @Test
  void aWorkbookThatUnfoldsWithoutMeasureIsGivenUp() throws IOException {
    byte[] plain =
        workbook(
            workbook -> {
              Sheet sheet = workbook.createSheet("s");
              row(sheet, 0, "url", "title");
              row(sheet, 1, "https://a.example/1", "T");
            });
    byte[] bomb = withEntry(plain, "xl/worksheets/sheet1.xml", 60_000_000);
    assertThat(RecordFile.outcomes(file("bombe.xlsx", bomb).arrivals()))
        .containsExactly("box/bombe.xlsx expands-too-much");
  }

  /** The workbook with one part padded by spaces. */
  private static byte[] withEntry(byte[] workbook, String name, int spaces) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.write(
            (entry.getName().equals(name)
                    ? part.replace("<sheetData>", "<sheetData>" + " ".repeat(spaces))
                    : part)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void aWorkbookThatIsCutOffIsDamaged() {
    byte[] plain = workbook(workbook -> row(workbook.createSheet("s"), 0, "url", "title"));
    assertThat(
            RecordFile.outcomes(
                file("halb.xlsx", Arrays.copyOf(plain, plain.length / 2)).arrivals()))
        .containsExactly("box/halb.xlsx damaged");
  }

  @Test
  void aPackageThatIsNoWorkbookIsDamagedAndCostsNoProcess() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook><sheets><sheet name='a' sheetId='1".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(RecordFile.outcomes(file("leer.xlsx", bytes.toByteArray()).arrivals()))
        .containsExactly("box/leer.xlsx damaged");
  }

  @Test
  void cellsFarApartCostNothingAndAreRaggedNoMore() {
    SheetRow row = new SheetRow("s", 2, false, Map.of(0, "a", 3, "'=b"), false);
    assertThat(row.all()).containsExactly("a", "", "", "=b");
  }

  @Test
  void theUsersMappingReachesTheSheets() {
    byte[] bytes =
        workbook(
            workbook -> {
              Sheet sheet = workbook.createSheet("s");
              row(sheet, 0, "Wo", "Was");
              row(sheet, 1, "https://a.example/1", "Satz.");
            });
    RawDocument document =
        file("own.xlsx", bytes).only(FieldMapping.parse(List.of("url=Wo", "text=Was")));
    assertThat(RecordFile.content(document)).isEqualTo("Satz.");
    assertThat(document.hints().url()).isEqualTo("https://a.example/1");
  }

  /** Ends its process. */
  public static final class Deadly implements Work {
    @Override
    public byte[] perform(byte[] request) {
      throw new IllegalStateException("dead");
    }
  }

  @Test
  void aProcessThatDiesIsNotSaidToHaveRunOutOfMemory() throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), workbook(book -> book.createSheet("news")));
    RecordFile record = RecordFile.of(folder, "a.xlsx", Files.readAllBytes(file), Hints.NONE);
    try (ChildProcesses children = new ChildProcesses(Deadly.class, 1, Duration.ofSeconds(60), 64);
        Scratch scratch = new Scratch(folder);
        Contents contents =
            new SheetManifest(FieldMapping.NONE, children, scratch).open(record.packed())) {
      Arrival.Refused refused = (Arrival.Refused) contents.next();
      assertThat(refused.reason()).isEqualTo("parser-died");
      assertThat(refused.detail())
          .contains("box/a.xlsx was not read to its end")
          .contains("The child process ended")
          .doesNotContain("memory");
    }
  }
}
