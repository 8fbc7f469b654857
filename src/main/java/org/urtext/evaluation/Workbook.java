package org.urtext.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook, as spreadsheets save a table that was filled in.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     Office Open XML</a>
 */
final class Workbook {

  /** A small file can claim far more than it holds. */
  private static final int MOST_CHARACTERS = 50_000_000;

  private static final double LEAST_SHARE_PACKED = 0.005;
  private static final int COLUMNS = 1_000;

  private Workbook() {}

  /**
   * The rows of the first sheet that have a cell, as they are shown; cells left out are empty.
   *
   * @throws TruthFault if {@code file} is no workbook of Excel 2007 or later, or is too large
   */
  static List<List<String>> firstSheet(Path file) throws TruthFault {
    ZipSecureFile.setMinInflateRatio(LEAST_SHARE_PACKED);
    Rows rows = new Rows();
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(workbook);
      var sheets = reader.getSheetsData();
      if (sheets.hasNext()) {
        try (var sheet = sheets.next()) {
          XMLReader parser = XMLHelper.newXMLReader();
          parser.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(),
                  reader.getSharedStringsTable(),
                  rows,
                  new DataFormatter(Locale.ROOT),
                  false));
          parser.parse(new InputSource(sheet));
        }
      }
    } catch (Rows.TooMuch tooMuch) {
      throw new TruthFault(file + " holds too much for a table of judgements.", tooMuch);
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException broken) {
      // The library tells of some malformations by whatever went wrong in it.
      throw new TruthFault(
          file + " cannot be read as a workbook; save it as .xlsx anew, or as CSV in UTF-8.",
          broken);
    }
    return rows.all;
  }

  /** Collects what the cells show. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final class TooMuch extends RuntimeException {
      TooMuch() {
        super(null, null, false, false);
      }
    }

    private final List<List<String>> all = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private long characters;

    @Override
    public void startRow(int number) {
      row = new ArrayList<>();
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      int column = reference == null ? row.size() : new CellReference(reference).getCol();
      if (value == null || column < row.size() || column >= COLUMNS) {
        return;
      }
      while (row.size() < column) {
        row.add("");
      }
      row.add(value);
      characters += value.length() + 1L;
      if (characters > MOST_CHARACTERS) {
        throw new TooMuch();
      }
    }

    @Override
    public void endRow(int number) {
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        all.add(row);
      }
    }
  }
}
