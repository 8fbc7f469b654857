package org.urtext.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * In which encoding bytes make the most plausible text: every one that news was written in is tried
 * on a sample of them.
 *
 * @param candidates all that the bytes may be in, the likeliest first
 * @param telling how many bytes of the sample are not ASCII
 */
record CharsetGuess(List<CharsetGuess.Candidate> candidates, int telling) {

  /** Where the sample is taken from, and how much of it is looked at. */
  private static final int SEARCHED = 1 << 20;

  private static final int SAMPLE = 3_000;

  /** Longer ones are cut, so that one without line ends is not all that is looked at. */
  private static final int LINE = 1_200;

  /** The same in all encodings, and of no language. */
  private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,400}>|&#?\\w{1,20};");

  /**
   * The encodings, and how much less likely each is beforehand than those that come at no price, in
   * natural logarithms: the newest ones of Windows, then those of ISO and Unix, then those of
   * MS-DOS and the Macintosh.
   */
  private static final Map<Charset, Double> ENCODINGS = encodings();

  /**
   * What a declared encoding is overruled by: so much more plausible a text, in natural logarithms,
   * in all, for each character that the two tell differently, and where they differ in how many
   * bytes a character has, for each byte that is not ASCII.
   */
  private static final double LEAD = 7;

  private static final double LEAD_A_CHARACTER = 2;
  private static final double LEAD_A_BYTE = 0.75;

  /** An encoding, what the sample costs in it, and what it comes to. */
  record Candidate(Charset charset, double cost, String text) {}

  private static Map<Charset, Double> encodings() {
    Map<String, Double> prices = new HashMap<>();
    List.of("windows-1252", "windows-1251", "GB18030", "windows-31j", "UTF-8")
        .forEach(name -> prices.put(name, 0.0));
    List.of(
            "windows-1250",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "x-windows-950",
            "x-windows-949",
            "EUC-JP",
            "KOI8-R")
        .forEach(name -> prices.put(name, 1.0));
    List.of("ISO-8859-2", "ISO-8859-7", "ISO-8859-15", "KOI8-U", "ISO-8859-6", "ISO-8859-8")
        .forEach(name -> prices.put(name, 1.5));
    List.of("ISO-8859-5", "ISO-8859-4", "Big5-HKSCS").forEach(name -> prices.put(name, 3.0));
    List.of(
            "IBM866",
            "IBM852",
            "IBM850",
            "x-MacRoman",
            "x-MacCentralEurope",
            "x-MacCyrillic",
            "UTF-16LE",
            "UTF-16BE")
        .forEach(name -> prices.put(name, 4.0));
    List.of(
            "IBM437",
            "IBM737",
            "IBM775",
            "IBM855",
            "IBM857",
            "IBM862",
            "x-MacGreek",
            "x-MacTurkish",
            "x-MacUkraine",
            "x-MacRomania",
            "ISO-8859-13",
            "ISO-8859-16",
            "ISO-8859-3",
            "x-MacCroatian",
            "x-Johab",
            "x-EUC-TW")
        .forEach(name -> prices.put(name, 6.0));
    Map<Charset, Double> encodings = new HashMap<>();
    prices.forEach(
        (name, price) -> {
          // A runtime may lack the rarer ones.
          if (Charset.isSupported(name)) {
            encodings.put(Charset.forName(name), price);
          }
        });
    return Map.copyOf(encodings);
  }

  /**
   * @param more encodings that may be none of those that are tried anyway; they come at no price
   */
  static CharsetGuess of(byte[] bytes, List<Charset> more) {
    byte[] lines = sample(bytes);
    byte[] start = Arrays.copyOf(bytes, Math.min(SAMPLE, bytes.length) & ~1);
    Map<String, Double> known = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    Map<Charset, Double> encodings = new HashMap<>(ENCODINGS);
    more.forEach(charset -> encodings.put(charset, 0.0));
    encodings.forEach(
        (charset, price) -> {
          boolean wide = charset.name().startsWith("UTF-16");
          if (wide && bytes.length % 2 != 0) {
            return;
          }
          String text = withoutMarkup(decoded(wide ? start : lines, charset));
          if (isHopeless(text) && !isUtf8(charset) && !more.contains(charset)) {
            return;
          }
          double cost = known.computeIfAbsent(text, Plausibility::cost);
          candidates.add(
              new Candidate(charset, price + cost * (wide ? share(lines, start) : 1), text));
        });
    candidates.sort(
        Comparator.comparingDouble(Candidate::cost).thenComparing(c -> c.charset().name()));
    int telling = 0;
    for (byte each : lines) {
      telling += each < 0 ? 1 : 0;
    }
    return new CharsetGuess(List.copyOf(candidates), telling);
  }

  /** Whether the text in one encoding leads so far that what declares the other must be wrong. */
  boolean isFarBetter(String charset, String declared) {
    Candidate one = candidate(charset);
    Candidate other = candidate(declared);
    double least =
        one.text.length() == other.text.length()
            ? LEAD_A_CHARACTER * differing(one.text, other.text)
            : LEAD_A_BYTE * telling;
    return other.cost - one.cost > Math.max(LEAD, least);
  }

  private Candidate candidate(String charset) {
    return candidates.stream()
        .filter(candidate -> candidate.charset().name().equals(charset))
        .findFirst()
        .orElseThrow();
  }

  private static int differing(String one, String other) {
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differing;
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** So many strays that the encoding would be given up for them anyway. */
  private static boolean isHopeless(String text) {
    return text.chars().filter(unit -> unit == 0xFFFD).count() > 3 + text.length() / 50;
  }

  /** The samples of different sizes are compared as if they had the same. */
  private static double share(byte[] lines, byte[] start) {
    return start.length == 0 ? 1 : (double) lines.length / start.length;
  }

  private static String decoded(byte[] sample, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(sample))
          .toString();
    } catch (CharacterCodingException neverReported) {
      throw new IllegalStateException(neverReported);
    }
  }

  private static String withoutMarkup(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0
        ? text
        : MARKUP.matcher(text).replaceAll(" ");
  }

  /** Lines that are not all ASCII, up to so many bytes: only they tell encodings apart. */
  private static byte[] sample(byte[] bytes) {
    byte[] sample = new byte[SAMPLE];
    int length = 0;
    int end = Math.min(bytes.length, SEARCHED);
    for (int start = 0; start < end && length < SAMPLE; ) {
      int next = start;
      int first = -1;
      while (next < end && bytes[next] != '\n') {
        first = first < 0 && bytes[next] < 0 ? next : first;
        next++;
      }
      next = Math.min(end, next + 1);
      if (first >= 0) {
        // A long line of markup may have its words far on.
        int from = Math.max(start, first - LINE / 4);
        int size = Math.min(Math.min(LINE, next - from), SAMPLE - length);
        System.arraycopy(bytes, from, sample, length, size);
        length += size;
      }
      start = next;
    }
    return Arrays.copyOf(sample, length);
  }
}
