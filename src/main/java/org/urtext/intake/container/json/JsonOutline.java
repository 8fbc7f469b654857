package org.urtext.intake.container.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.UnitStream;

/**
 * Walks along the outline of a JSON text: where values begin and end, nothing of what they hold.
 * What is malformed inside a value is left to whoever parses it. Nothing is held, however long or
 * deep a value is.
 */
final class JsonOutline {

  private static final int LONGEST_NAME = 1_000;

  final UnitStream units;

  JsonOutline(UnitStream units) {
    this.units = units;
  }

  /** The first unit behind white space, not yet gone through; {@link UnitStream#END} at the end. */
  int ahead() throws IOException {
    int unit = units.peek();
    while (unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t') {
      units.next();
      unit = units.peek();
    }
    return unit;
  }

  /** Goes through {@code unit} if it comes next behind white space. */
  boolean take(char unit) throws IOException {
    if (ahead() != unit) {
      return false;
    }
    units.next();
    return true;
  }

  /**
   * Goes into the object that comes next, to the value of its first field called {@code name}.
   *
   * @return false, and the end of the object or of what is well-formed reached, if it has none
   */
  boolean enter(String name) throws IOException {
    if (!take('{')) {
      return false;
    }
    for (String field = name(); field != null; field = name()) {
      if (field.equals(name)) {
        return true;
      }
      skipValue();
    }
    return false;
  }

  /**
   * Goes through the name of the object's next field and the colon behind it.
   *
   * @return as written, escapes included; null at the object's end or where none stands
   */
  @Nullable String name() throws IOException {
    take(',');
    if (ahead() != '"') {
      take('}');
      return null;
    }
    String name = string();
    return take(':') ? name : null;
  }

  /** Goes through a string; what is longer than any name is cut. */
  String string() throws IOException {
    StringBuilder string = new StringBuilder();
    units.next();
    boolean escaped = false;
    for (int unit = units.next(); unit != UnitStream.END; unit = units.next()) {
      if (unit == '"' && !escaped) {
        break;
      }
      escaped = unit == '\\' && !escaped;
      if (string.length() < LONGEST_NAME) {
        string.append((char) unit);
      }
    }
    return string.toString();
  }

  /**
   * Goes through the value that comes next, whatever it is; at least one unit.
   *
   * @return false if the file ends inside it
   */
  boolean skipValue() throws IOException {
    int first = ahead();
    if (first == '"') {
      return skipString();
    }
    if (first == '{' || first == '[') {
      return skipBrackets();
    }
    int length = 0;
    for (int unit = first; unit != UnitStream.END && !endsLiteral(unit); unit = units.peek()) {
      units.next();
      length++;
    }
    return length > 0 || units.next() != UnitStream.END;
  }

  private static boolean endsLiteral(int unit) {
    return unit <= ' ' || unit == ',' || unit == ']' || unit == '}' || unit == ':';
  }

  private boolean skipString() throws IOException {
    units.next();
    for (int unit = units.next(); unit != UnitStream.END; unit = units.next()) {
      if (unit == '"') {
        return true;
      }
      if (unit == '\\') {
        units.next();
      }
    }
    return false;
  }

  private boolean skipBrackets() throws IOException {
    long depth = 0;
    do {
      int unit = units.peek();
      if (unit == '"') {
        if (!skipString()) {
          return false;
        }
        continue;
      }
      units.next();
      if (unit == UnitStream.END) {
        return false;
      }
      depth += unit == '{' || unit == '[' ? 1 : unit == '}' || unit == ']' ? -1 : 0;
    } while (depth > 0);
    return true;
  }
}
