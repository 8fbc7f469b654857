package org.urtext.intake.container.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;

/**
 * Finds where elements lie in an XML file of any size, in bytes, without building a tree and
 * without resolving anything. End tags that match no open element are ignored and missing ones
 * supplied, so that one malformed element does not hide those behind it.
 *
 * <p>For encodings in which markup is ASCII, which is all but UTF-16 and UTF-32.
 *
 * @see <a href="https://www.w3.org/TR/xml/">Extensible Markup Language 1.0</a>
 */
final class MarkupScan implements Closeable {

  /** Feeds and news messages need twenty; the parsers behind this one recurse. */
  private static final int DEEPEST = 256;

  private static final int LONGEST_TAG = 65_536;

  /** Why the rest of the file cannot be gone through; the message is a sentence for people. */
  static final class Unusable extends Exception {
    private final transient Reason reason;

    Unusable(Reason reason, String message) {
      super(message);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * An element.
   *
   * @param name as written, with its prefix
   * @param offset of its first byte
   * @param length in bytes
   * @param around the start tags of the elements it lies in, as written, outermost first, one byte
   *     a character
   * @param nested whether elements lie too deep in it to be parsed
   * @param elements how many elements lie in it
   */
  record Found(
      String name, long offset, long length, List<String> around, boolean nested, long elements) {

    /** The end tags that belong to {@link #around}. */
    String closing() {
      StringBuilder tags = new StringBuilder();
      for (int i = around.size() - 1; i >= 0; i--) {
        tags.append("</").append(nameIn(around.get(i))).append('>');
      }
      return tags.toString();
    }
  }

  private final InputStream in;
  private final BiPredicate<String, String> wanted;
  private final Deque<String> open = new ArrayDeque<>();
  private long position;
  private String declaration = "";
  private boolean rootSeen;

  /** How many elements are open around the one being looked for; -1 outside of any. */
  private int level = -1;

  private long start;
  private boolean nested;
  private long elements;
  private String name = "";

  /**
   * @param wanted tells by an element's local name, and the local name of the element it lies in
   *     (empty for the root), whether it is one to be found
   */
  MarkupScan(InputStream in, BiPredicate<String, String> wanted) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.wanted = wanted;
  }

  /** How many bytes were gone through. */
  long position() {
    return position;
  }

  /** The XML declaration, one byte a character; empty if there is none. */
  String declaration() {
    return declaration;
  }

  /**
   * The next element wanted; those inside one are not looked for. Null at the end.
   *
   * @throws Unusable if the file cannot be gone through to its end
   */
  @Nullable Found next() throws IOException, Unusable {
    for (int c = read(); c >= 0; c = read()) {
      if (c == '<') {
        Optional<Found> found = markup();
        if (found.isPresent()) {
          return found.get();
        }
      } else if (c == 0 && !rootSeen) {
        throw new Unusable(
            Reason.DAMAGED, "Its encoding is UTF-16 or UTF-32; save it as UTF-8 and run again.");
      }
    }
    if (!open.isEmpty()) {
      throw new Unusable(
          Reason.DAMAGED,
          "The file stops inside the element \""
              + nameIn(open.element())
              + "\"; obtain a complete copy.");
    }
    return null;
  }

  private int read() throws IOException {
    int c = in.read();
    if (c >= 0) {
      position++;
    }
    return c;
  }

  private Optional<Found> markup() throws IOException, Unusable {
    long at = position - 1;
    int c = read();
    if (c == '?') {
      instruction(at);
    } else if (c == '!') {
      declarationOrSection();
    } else if (c == '/') {
      return end(nameIn(tag(c)));
    } else if (Character.isLetter(c) || c == '_' || c >= 0x80) {
      return begin(tag(c), at);
    }
    return Optional.empty();
  }

  private void instruction(long at) throws IOException {
    StringBuilder text = new StringBuilder("<?");
    int last = 0;
    for (int c = read(); c >= 0; c = read()) {
      if (text.length() < 500) {
        text.append((char) c);
      }
      if (c == '>' && last == '?') {
        break;
      }
      last = c;
    }
    if (at <= 3 && text.toString().startsWith("<?xml ")) {
      declaration = text.toString();
    }
  }

  private void declarationOrSection() throws IOException, Unusable {
    int c = read();
    if (c == '-') {
      if (read() == '-') {
        skipPast("-->");
      }
    } else if (c == '[') {
      skipPast("]]>");
    } else {
      doctype();
    }
  }

  private void doctype() throws IOException, Unusable {
    int quote = 0;
    for (int c = read(); c >= 0; c = read()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        throw new Unusable(
            Reason.DAMAGED,
            "It declares entities of its own, which are never resolved; save it without its"
                + " document type declaration and run again.");
      } else if (c == '>') {
        return;
      }
    }
  }

  private void skipPast(String mark) throws IOException {
    int matched = 0;
    char first = mark.charAt(0);
    for (int c = read(); c >= 0; c = read()) {
      if (c == mark.charAt(matched)) {
        matched++;
        if (matched == mark.length()) {
          return;
        }
      } else if (!(matched == 2 && c == first)) {
        // Of "--->" and "]]]>" the last two marks count.
        matched = c == first ? 1 : 0;
      }
    }
  }

  /** The rest of a tag that begins with {@code first}, with its brackets. */
  private String tag(int first) throws IOException, Unusable {
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    tag.write('<');
    tag.write(first);
    int quote = 0;
    for (int c = read(); c >= 0; c = read()) {
      tag.write(c);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
      if (tag.size() > LONGEST_TAG) {
        throw new Unusable(
            Reason.DAMAGED,
            "A tag in it has more than " + LONGEST_TAG + " bytes; obtain another copy.");
      }
    }
    return tag.toString(StandardCharsets.ISO_8859_1);
  }

  private Optional<Found> begin(String tag, long at) throws Unusable {
    rootSeen = true;
    String local = local(nameIn(tag));
    boolean isWanted = level < 0 && wanted.test(local, parent());
    if (isWanted) {
      level = open.size();
      start = at;
      name = nameIn(tag);
      nested = false;
      elements = 0;
    }
    elements++;
    if (tag.endsWith("/>")) {
      return isWanted ? Optional.of(found()) : Optional.empty();
    }
    if (open.size() >= DEEPEST) {
      if (level < 0) {
        throw new Unusable(
            Reason.NESTED_TOO_DEEP,
            "Elements lie more than " + DEEPEST + " deep in one another; none behind is read.");
      }
      // Only counted as too deep: its end tag will be ignored, as it was never opened.
      nested = true;
    } else {
      open.push(tag);
    }
    return Optional.empty();
  }

  private String parent() {
    String tag = open.peek();
    return tag == null ? "" : local(nameIn(tag));
  }

  private Optional<Found> end(String closed) {
    int inside = level < 0 ? 0 : level;
    boolean matches =
        open.stream().limit((long) open.size() - inside).anyMatch(t -> nameIn(t).equals(closed));
    if (!matches) {
      return Optional.empty();
    }
    while (!nameIn(open.pop()).equals(closed)) {
      // supplies the end tags that are missing
    }
    return level >= 0 && open.size() == level ? Optional.of(found()) : Optional.empty();
  }

  private Found found() {
    List<String> around = new ArrayList<>(open);
    Collections.reverse(around);
    level = -1;
    return new Found(name, start, position - start, List.copyOf(around), nested, elements);
  }

  static String nameIn(String tag) {
    int from = tag.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < tag.length() && " \t\r\n/>".indexOf(tag.charAt(to)) < 0) {
      to++;
    }
    return tag.substring(Math.min(from, to), to);
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * The start tag of the root element in {@code head}, the beginning of a file; empty if it does
   * not begin as an XML document does.
   */
  static String root(String head) {
    String text = head.indexOf('\0') < 0 ? head : head.replace("\0", "");
    int at = text.startsWith("ï»¿") ? 3 : text.startsWith("ÿþ") || text.startsWith("þÿ") ? 2 : 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = after("?>", text, at);
      } else if (text.startsWith("<!--", at)) {
        at = after("-->", text, at);
      } else if (text.startsWith("<!", at)) {
        int end = after(">", text, at);
        int subset = text.indexOf('[', at);
        at = subset >= 0 && subset < end ? after(">", text, after("]", text, at)) : end;
      } else {
        int end = text.indexOf('>', at);
        return text.charAt(at) == '<' && end > 0 ? text.substring(at, end + 1) : "";
      }
    }
    return "";
  }

  private static int after(String mark, String text, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
