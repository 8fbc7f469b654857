package org.urtext.extraction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Reason;

/**
 * Bytes become characters. What decides, first to last: a byte order mark; the encoding that a
 * sidecar names; escape sequences; the zeros of UTF-16; strict UTF-8; then how plausible a text
 * they make, where an encoding that a header of its transport or the document itself declares
 * stands unless another one does far better ({@link CharsetGuess}). Last, what was misread before
 * it was saved is undone ({@link Mojibake}).
 *
 * @param text as decoded, not yet in the form it is stored in
 * @param charset the name of the encoding
 * @param basis how that is known
 */
record DecodedText(String text, String charset, CharsetBasis basis) {

  private static final int HEAD = 4_096;

  /** Where escapes and zeros are looked for. */
  private static final int LOOKED_AT = 64_000;

  /** Stray bytes are shown as U+FFFD, one in so many characters; more mean another encoding. */
  private static final int CHARACTERS_PER_STRAY = 200;

  private static final Pattern DECLARED_IN_MARKUP =
      Pattern.compile(
          "(?i)<meta[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w:.-]{1,40})"
              + "|<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w:.-]{1,40})");

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /**
   * What the labels mean in practice: the superset that writers use under the older name.
   *
   * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>
   */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"));

  /**
   * @param hinted the encoding that a sidecar names; null if it names none
   * @throws NotAnArticle if the bytes are no text, or not in the encoding that the sidecar names
   */
  static DecodedText plain(byte[] bytes, @Nullable String hinted) throws NotAnArticle {
    return asText(decode(bytes, hinted, Stream.empty()));
  }

  /** As {@link #plain}, where a mail's or a response's header declares the encoding. */
  static DecodedText declared(byte[] bytes, @Nullable String hinted, @Nullable String declared)
      throws NotAnArticle {
    return asText(decode(bytes, hinted, Stream.ofNullable(declared)));
  }

  /**
   * As {@link #plain}, for markup, which may declare its own encoding.
   *
   * @param told the encoding that the header of the page's transport declares; null if none does.
   *     It goes before the page's own, as in browsers: a wrong one would have been seen by every
   *     reader and mended, while a wrong {@code meta} that it overrides is seen by nobody.
   * @see <a href="https://html.spec.whatwg.org/#determining-the-character-encoding">HTML</a>
   */
  static DecodedText markup(byte[] bytes, @Nullable String hinted, @Nullable String told)
      throws NotAnArticle {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED_IN_MARKUP.matcher(head);
    String declared = null;
    if (declaration.find()) {
      declared = declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
    }
    return asText(decode(bytes, hinted, Stream.of(told, declared)));
  }

  private static DecodedText decode(
      byte[] bytes, @Nullable String hinted, Stream<@Nullable String> declared)
      throws NotAnArticle {
    Optional<DecodedText> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (hinted != null) {
      return byHint(bytes, hinted);
    }
    List<Charset> labels =
        declared
            .flatMap(label -> named(label).stream())
            // Any bytes at all are text in it, so that its label alone proves nothing.
            .filter(charset -> !charset.name().startsWith("UTF-16"))
            .toList();
    return escaped(bytes)
        .or(() -> unmarkedUtf16(bytes))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8, CharsetBasis.UTF_8))
        .orElseGet(() -> mostPlausible(bytes, labels));
  }

  private static DecodedText mostPlausible(byte[] bytes, List<Charset> labels) {
    CharsetGuess guess = CharsetGuess.of(bytes, labels);
    Optional<DecodedText> best =
        guess.candidates().stream()
            .flatMap(candidate -> nearly(bytes, candidate.charset()).stream())
            .findFirst();
    Optional<DecodedText> declared =
        labels.stream().flatMap(charset -> nearly(bytes, charset).stream()).findFirst();
    if (best.isEmpty()) {
      // Every byte means something in Latin-1, so that whoever looks can see what was there.
      return declared.isPresent()
          ? declared.get().because(CharsetBasis.DECLARED)
          : strictly(bytes, StandardCharsets.ISO_8859_1, CharsetBasis.GUESSED).orElseThrow();
    }
    if (declared.isPresent()
        && !guess.isFarBetter(best.get().charset(), declared.get().charset())) {
      return declared.get().because(CharsetBasis.DECLARED);
    }
    return best.get().because(labels.isEmpty() ? CharsetBasis.GUESSED : CharsetBasis.OVERRULED);
  }

  private DecodedText because(CharsetBasis other) {
    return new DecodedText(text, charset, other);
  }

  private static Optional<DecodedText> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(after(3, bytes, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(after(4, bytes, UTF_32LE));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(after(4, bytes, UTF_32BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(after(2, bytes, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(after(2, bytes, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static DecodedText after(int mark, byte[] bytes, Charset charset) {
    return new DecodedText(
        new String(bytes, mark, bytes.length - mark, charset), charset.name(), CharsetBasis.MARK);
  }

  private static DecodedText byHint(byte[] bytes, String hinted) throws NotAnArticle {
    Charset charset =
        named(hinted)
            .orElseThrow(
                () ->
                    new NotAnArticle(
                        Reason.BAD_CHARSET,
                        "The sidecar names the charset "
                            + TextForm.ofOneLine(hinted)
                            + ", which is unknown; correct or remove it."));
    return nearly(bytes, charset)
        .map(text -> text.because(CharsetBasis.SIDECAR))
        .orElseThrow(
            () ->
                new NotAnArticle(
                    Reason.BAD_CHARSET,
                    "The sidecar names the charset "
                        + charset.name()
                        + ", but the bytes are not in it; correct or remove it."));
  }

  private static Optional<Charset> named(@Nullable String label) {
    if (label == null) {
      return Optional.empty();
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(SUPERSETS.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<DecodedText> strictly(byte[] bytes, Charset charset, CharsetBasis basis) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of(new DecodedText(text.toString(), charset.name(), basis));
    } catch (CharacterCodingException otherwiseEncoded) {
      return Optional.empty();
    }
  }

  /** Decodes bytes that are in {@code charset} but for a few strays. */
  private static Optional<DecodedText> nearly(byte[] bytes, Charset charset) {
    Optional<DecodedText> exact = strictly(bytes, charset, CharsetBasis.GUESSED);
    if (exact.isPresent()) {
      return exact;
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      long strays = text.chars().filter(unit -> unit == 0xFFFD).count();
      boolean cutOff = strays == 1 && text.endsWith("\uFFFD");
      return cutOff
              || strays * CHARACTERS_PER_STRAY <= text.length()
              || (charset.equals(StandardCharsets.UTF_8) && isMostlyMultibyte(text, strays))
          ? Optional.of(new DecodedText(text, charset.name(), CharsetBasis.GUESSED))
          : Optional.empty();
    } catch (CharacterCodingException neverReported) {
      throw new IllegalStateException(neverReported);
    }
  }

  /** Sequences of UTF-8 come about by chance so rarely that a few between strays prove it. */
  private static boolean isMostlyMultibyte(String text, long strays) {
    long others = text.chars().filter(unit -> unit > 0x7F && unit != 0xFFFD).count();
    return strays * 10 <= others;
  }

  /** The seven-bit encodings that switch by escape sequences are valid UTF-8 as well. */
  private static Optional<DecodedText> escaped(byte[] bytes) {
    for (int i = 0; i + 2 < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        String name = bytes[i + 1] == '$' && bytes[i + 2] == ')' ? "ISO-2022-KR" : "ISO-2022-JP";
        return strictly(bytes, Charset.forName(name), CharsetBasis.GUESSED);
      }
    }
    return Optional.empty();
  }

  /**
   * Spaces and line ends betray UTF-16: every other byte of them is zero, always the same one.
   * Other zeros do not count: Chinese characters such as U+4E00 have them in the other place.
   */
  private static Optional<DecodedText> unmarkedUtf16(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i + 1 < Math.min(bytes.length, LOOKED_AT); i += 2) {
      if (bytes[i] == 0 && isBlank(bytes[i + 1])) {
        zeros[0]++;
      } else if (bytes[i + 1] == 0 && isBlank(bytes[i])) {
        zeros[1]++;
      }
    }
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    if (most == 0 || least * 20 > most) {
      return Optional.empty();
    }
    return strictly(
        bytes,
        zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
        CharsetBasis.GUESSED);
  }

  private static boolean isBlank(byte unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  private static DecodedText asText(DecodedText decoded) throws NotAnArticle {
    if (decoded.text.length() > Limits.CHARACTERS) {
      throw new NotAnArticle(
          Reason.TOO_LARGE,
          "It has "
              + decoded.text.length()
              + " characters; at most "
              + Limits.CHARACTERS
              + " are read as one article.");
    }
    // Misread bytes that no encoding has a character for are controls until then.
    DecodedText text =
        Mojibake.undone(decoded.text)
            .map(undone -> new DecodedText(undone, decoded.charset, CharsetBasis.REPAIRED))
            .orElse(decoded);
    long junk = text.text.chars().filter(DecodedText::isJunk).count();
    if (junk > 2 && junk * 50 > text.text.length()) {
      throw new NotAnArticle(
          Reason.NOT_TEXT,
          junk + " of its " + text.text.length() + " characters are control characters.");
    }
    return text;
  }

  private static boolean isJunk(int unit) {
    return unit == 0xFFFD
        || (Character.isISOControl(unit) && "\t\n\r\f\u0085\u001a".indexOf(unit) < 0);
  }
}
