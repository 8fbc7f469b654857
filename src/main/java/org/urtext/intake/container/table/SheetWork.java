package org.urtext.intake.container.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;
import org.urtext.intake.child.Work;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordReading;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the sheets of a workbook, in a process of its own, for a small file may unfold into more
 * than there is memory for. The rows go to a file, for there may be a million.
 */
public final class SheetWork implements Work {

  static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What is asked.
   *
   * @param file the workbook
   * @param rows where to write the rows: a JSON object each, {@link SheetRow}
   * @param mapping as {@link FieldMapping#assignments}
   */
  record Request(String file, String rows, List<String> mapping) {}

  /**
   * What became of it.
   *
   * @param reason a {@link Reason} for what could not be read; null if all was
   * @param detail the end of a sentence about the workbook
   */
  record Answer(@Nullable Reason reason, String detail) {

    static final Answer ALL_READ = new Answer(null, "");
  }

  @Override
  public byte[] perform(byte[] request) throws IOException {
    JsonNode asked = JSON.readTree(request);
    List<String> mapping = new ArrayList<>();
    asked.path("mapping").forEach(each -> mapping.add(each.asText()));
    RecordReading reading = new RecordReading(TableManifest.WORD, FieldMapping.parse(mapping));
    File file = new File(asked.path("file").asText());
    try (OutputStream rows =
        new BufferedOutputStream(Files.newOutputStream(Path.of(asked.path("rows").asText())))) {
      return JSON.writeValueAsBytes(answer(file, new SheetRows(rows, reading)));
    }
  }

  private static Answer answer(File file, SheetRows rows) throws IOException {
    try {
      if (FileMagic.valueOf(file) == FileMagic.OLE2) {
        return ofOldContainer(file);
      }
      try (OPCPackage workbook = OPCPackage.open(file, PackageAccess.READ)) {
        read(new XSSFReader(workbook), rows);
      }
      return rows.isManifest()
          ? Answer.ALL_READ
          : new Answer(
              Reason.UNSUPPORTED_TYPE,
              "has no sheet whose first row names columns such as url, title and text");
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException failed) {
      // The library tells of some malformations by whatever went wrong in it. The next workbook
      // must not wait for another process to start.
      return ofFailure(failed);
    }
  }

  /** Workbooks with a password, and those older than 2007, lie in containers of another kind. */
  private static Answer ofOldContainer(File file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
          ? new Answer(Reason.ENCRYPTED, "is protected by a password; save it without one")
          : new Answer(Reason.UNSUPPORTED_TYPE, "is an older workbook; save it as .xlsx or .csv");
    }
  }

  private static Answer ofFailure(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      boolean bomb =
          cause instanceof SheetRows.TooMuch
              || String.valueOf(cause.getMessage()).contains("Zip bomb")
              || String.valueOf(cause.getMessage()).contains("potentially malicious");
      if (bomb) {
        return new Answer(
            Reason.EXPANDS_TOO_MUCH, "unfolds into far more than its size; see where it is from");
      }
    }
    return new Answer(Reason.DAMAGED, "is cut off or malformed; obtain another copy");
  }

  private static void read(XSSFReader reader, SheetRows rows)
      throws IOException, OpenXML4JException, SAXException {
    StylesTable styles = reader.getStylesTable();
    SharedStrings strings = reader.getSharedStringsTable();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    Set<String> names = new HashSet<>();
    int number = 0;
    while (sheets.hasNext()) {
      try (var sheet = sheets.next()) {
        number++;
        String name = entryName(sheets.getSheetName());
        rows.begin(names.add(name) ? name : name + "#" + number);
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(styles, strings, rows, new IsoDates(), false));
        parser.parse(new InputSource(sheet));
      } catch (SheetRows.NoManifest otherSheet) {
        // Another sheet of the workbook may still be one.
      } catch (javax.xml.parsers.ParserConfigurationException unsupported) {
        throw new SAXException(unsupported);
      }
    }
  }

  /** A sheet's name without what parts places and lines. */
  private static String entryName(@Nullable String name) {
    return name == null || name.isBlank() ? "sheet" : name.replaceAll("[\\p{Cntrl}/!]", "_");
  }
}
