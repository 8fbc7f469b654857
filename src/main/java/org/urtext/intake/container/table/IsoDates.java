package org.urtext.intake.container.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes dates as ISO 8601 does, and numbers in full, whatever a cell is made to look like. */
final class IsoDates extends DataFormatter {

  IsoDates() {
    super(Locale.ROOT);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String formatString, boolean since1904) {
    if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
      // Spreadsheets keep times as fractions of a day, which miss the second by a little.
      LocalDateTime time = DateUtil.getLocalDateTime(value, since1904, true);
      return time == null
          ? ""
          : time.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? time.toLocalDate().toString()
              : time.withNano(0).toString();
    }
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : "";
  }
}
