package org.urtext.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/** Finds the addresses that words hold in print, without a link. */
final class PrintedAddresses {

  private static final Pattern BARE_HOST =
      Pattern.compile(
          "(?:www\\.)?[\\p{L}\\d-]{2,63}(?:\\.[\\p{L}\\d-]{2,63}){0,3}\\.\\p{L}{2,24}/?");

  private PrintedAddresses() {}

  /** The first URL printed in {@code value} that is more than a host; null if there is none. */
  static @Nullable WebAddress first(String value) {
    List<WebAddress> addresses = in(value);
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  static List<WebAddress> in(String value) {
    List<WebAddress> addresses = new ArrayList<>();
    String folded = Folding.fold(value);
    int from = 0;
    while (from < value.length() && addresses.size() < 8) {
      int start = earliest(folded.indexOf("http", from), folded.indexOf("www.", from));
      if (start < 0) {
        break;
      }
      int end = endOfAddress(value, start);
      String written = value.substring(start, end);
      boolean page = written.length() > 4 && written.indexOf('.') > 0;
      boolean host = folded.startsWith("www.", start) && written.indexOf('/') < 0;
      if (page && !host) {
        WebAddress.parse(written).ifPresent(addresses::add);
      }
      from = Math.max(end, start + 4);
    }
    if (addresses.isEmpty() && value.indexOf(' ') < 0 && value.indexOf('/') > 3) {
      int slash = value.indexOf('/');
      if (isOne(value.substring(0, slash)) && slash + 1 < value.length()) {
        WebAddress.parse(value).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  private static int earliest(int a, int b) {
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }

  /** URLs in running text end at a space, at a closing mark, before the sentence's full stop. */
  private static int endOfAddress(String value, int start) {
    int end = start;
    int open = 0;
    while (end < value.length() && end - start < 2_000) {
      char unit = value.charAt(end);
      if (Character.isWhitespace(unit) || "<>\"“”„«»」』】、。，）（".indexOf(unit) >= 0) {
        break;
      }
      open += unit == '(' ? 1 : unit == ')' ? -1 : 0;
      if (open < 0 || unit == ']') {
        break;
      }
      end++;
    }
    while (end > start && ".,;:!?'’".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether words, whole, are a host. */
  static boolean isOne(String value) {
    return value.length() < 100 && BARE_HOST.matcher(value).matches();
  }
}
