package org.urtext.extraction;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a byline apart into the names of those who signed. */
final class SignedNames {

  /** What is longer is no byline. */
  static final int LONGEST = 200;

  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 6;

  /** What stands before a name, in the languages that print one. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:(?:re)?posted|written|words|text|story|article|report|guide|review|published"
              + "|authored|opinion|analysis|recipe|created|submitted)\\s+by"
              + "|(?:veröffentlicht|eingestellt|erstellt|gepostet|(?:blog-?\\s?)?beitrag|text|redigiert)"
              + "\\s+von|(?:publié|rédigé|posté)e?\\s+par|(?:publicado|redactado|texto|postado)\\s+por"
              + "|pubblicato\\s+da|(?:geplaatst|gepost)\\s+door|(?:lagt ut|publisert|postat)\\s+av"
              + "|(?:opublikowan|napisan|dodan)[eya]\\s+przez|by|von|vom|par|por|di|da|door|av|af|od|przez"
              + "|autorin/autor|autor(?:a|en|in|zy|e|i|ka)?|authors?|auteure?s?|autore|autrice|redaktion:|tekst|text"
              + "|texte|texto|testo|skrevet av|skrevet af|geschreven door|escrito por|écrit par"
              + "|scritto da|verfasst von|geschrieben von|ein (?:artikel|beitrag|text) von"
              + "|eine? \\p{L}+ von|автор(?:ы|и)?|від|от|szerző|yazar|yazan|kirjoittanut|penulis|oleh"
              + "|tác giả|الكاتب|كتب|بقلم|כתב|מאת|लेखक|द्वारा|作者|文|撰文|記者|记者|기자|執筆)"
              + "(?:\\s*[:：/|]\\s*|\\s+|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * {@code unserem Mitarbeiter}, {@code our correspondent}, {@code notre envoyée spéciale à Rome,}.
   */
  private static final Pattern ONE_OF_US =
      Pattern.compile(
          "^(?:(?:unser|our|notre|nos|nuestr|nostr|noss|onze|vår)\\p{L}*\\s+)?(?:\\p{L}+-)?"
              + "(?:mitarbeiter|redakteur|korrespondent|reporter|correspond|corrispondent|corresponsal"
              + "|envoyée? spécial|redacteur|medarbei?der|staff writer|staff reporter)\\p{L}*"
              + "(?:\\s+(?:in|aus|à|en|a|from|at)\\s+\\p{Lu}\\p{L}+,?)?(?:[\\s:,]+|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\S{1,64}@\\S{1,100}\\.\\p{L}{2,20}|@\\S{1,64}|https?://\\S{1,500}|\\([^()]{0,80}\\)|\\[[^\\[\\]]{0,80}]");

  /** Between names whatever they are. */
  private static final Pattern LISTED =
      Pattern.compile("\\s*[;|·•●⋅\\n]\\s*|\\s+[–—-]\\s+|\\s*[、，،]\\s*");

  /** Between names that are whole ones. */
  private static final Pattern JOINED =
      Pattern.compile(
          "\\s*&\\s*|\\s+/\\s+|\\s+(?:and|und|et|y|e|og|och|en|i|и|й|та|ve|dan|và|és|ja|a|și|şi|și|και"
              + "|و|ו|sowie)\\s+");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?:(?:and|und|et|y|e)\\s+)?");

  /** What people are, not what they are called. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<!\\p{L})(?:senior|editors?|editor-in-chief|reporters?|correspondents?|chief|founder"
              + "|former|deputy|contributors?|writer|journalists?|columnist|author|expert|specialist"
              + "|director|professor|ph\\.?d|m\\.?d|mba|photographer|producer|analyst|strategist"
              + "|manager|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|reporter(?:in)?"
              + "|volontär(?:in)?|chefredakteur(?:in)?|leiter(?:in)?|rédact(?:eur|rice)|periodista"
              + "|redactor(?:a)?|giornalista|redaktor(?:ka)?|dziennikarz|журналист|корреспондент)"
              + "(?!\\p{L}).*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Who is named after it has not written the text. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "^(?:(?:\\p{L}+\\s)?(?:reviewed|fact[- ]checked|edited|translated|verified|illustrated)\\s+by"
              + "|(?:geprüft|bearbeitet|übersetzt|aus dem \\p{L}+) von|(?:relu|traduit|révisé)e? par"
              + "|(?:revisado|traducido|editado|traduzido) por|(?:quelle|source|fuente|fonte|источник|来源|來源|foto|photo|bild|image|grafik|fotograf"
              + "|illustration|video|übersetzung|traduction|traducción|фото|перевод|翻訳|翻译|译者)\\p{L}*\\s*[:：/])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** When or where a name was put there: {@code on Tuesday}, {@code in Valve}. */
  private static final Pattern WHEN =
      Pattern.compile(
          "[\\s,|·–—-]+(?:(?:\\p{Ll}{1,4}\\s+){0,2}\\p{Nd}.*|(?:on|am|at|le|el|il|den)"
              + "|on\\s+\\p{Lu}.*|(?:Updated|updated|UPDATED)(?:\\s.*)?"
              + "|am\\s+(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend).*"
              + "|(?<=\\p{Lu}\\p{L}{0,30}\\s\\p{Lu}\\p{L}{0,30}\\s)in\\s+\\p{Lu}.*)$",
          Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SignedNames() {}

  /** The names in {@code byline}, in order; none if nothing in it can be one. */
  static List<String> in(String byline) {
    if (byline.length() > LONGEST || NO_AUTHOR.matcher(byline).find()) {
      return List.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (String listed :
        Splitter.on(LISTED).split(withoutLead(NO_NAME.matcher(undated(byline)).replaceAll(" ")))) {
      for (String name :
          apart(WHEN.matcher(withoutLead(listed)).replaceFirst(""), !names.isEmpty())) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(names.values());
  }

  private static String undated(String byline) {
    String before = PrintedDate.before(byline);
    return before.isBlank() ? byline : before;
  }

  /** Whether {@code byline} begins with a word that introduces a name. */
  static boolean isIntroduced(String byline) {
    return BEFORE.matcher(byline).find();
  }

  /**
   * Whether {@code name} is shaped as the whole name of a person: two to six words, the first and
   * the last with capitals in scripts that have them.
   */
  static boolean isWhole(String name) {
    List<String> words = Splitter.on(SPACE).splitToList(name.strip());
    boolean dense = name.codePoints().anyMatch(Character::isIdeographic);
    return (words.size() >= 2 || dense)
        && words.size() <= MOST_WORDS
        && isCapital(words.get(0))
        && isCapital(words.get(words.size() - 1))
        && name.codePoints().noneMatch(Character::isDigit)
        && !Headline.endsSentence(name);
  }

  /** Whether {@code name} is one word of a script that sets spaces between those of a name. */
  static boolean isOneWord(String name) {
    return !SPACE.matcher(name.strip()).find()
        && name.codePoints().noneMatch(c -> Character.isIdeographic(c) || isHangul(c));
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  private static String withoutLead(String byline) {
    String bare = byline.strip();
    for (int i = 0; i < 2; i++) {
      bare = BEFORE.matcher(bare).replaceFirst("").strip();
    }
    return ONE_OF_US.matcher(bare).replaceFirst("").strip();
  }

  /**
   * @param amongOthers whether names stand before {@code part}, so that it may hold none
   */
  private static List<String> apart(String part, boolean amongOthers) {
    List<String> listed = Arrays.asList(COMMA.split(part));
    if (listed.size() > 1 && mayBeWhole(listed.get(0)) && ROLE.matcher(listed.get(1)).find()) {
      // What its bearer is may take many words, and an "and" between them.
      List<String> rest = new ArrayList<>(listed);
      rest.remove(1);
      return apart(String.join(", ", rest), amongOthers);
    }
    List<String> joined = Arrays.asList(JOINED.split(part));
    List<String> names = new ArrayList<>();
    for (String each : joined.stream().allMatch(SignedNames::mayBeWhole) ? joined : List.of(part)) {
      List<String> parts = Arrays.asList(COMMA.split(each));
      boolean several = parts.size() > 1 && mayBeWhole(parts.get(0));
      for (String name : several ? parts : List.of(each)) {
        String bare = withoutRole(name, amongOthers || several || joined.size() > 1);
        if (isName(bare) && (!several || isWhole(bare) || isAgency(bare))) {
          names.add(bare);
        }
      }
    }
    return names;
  }

  /** Two words at least, before a role is taken off. */
  private static boolean mayBeWhole(String part) {
    return part.strip().indexOf(' ') > 0 || part.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Without what follows the name; a role alone goes where a name stands beside it. */
  private static String withoutRole(String name, boolean amongOthers) {
    String whole = name.strip();
    String bare = ROLE.matcher(whole).replaceFirst("").strip();
    if (amongOthers && bare.indexOf(' ') < 0 && bare.length() < whole.length()) {
      return "";
    }
    return (bare.indexOf(' ') > 0 ? bare : whole).replaceAll("^[\\p{Punct}\\s]+|[\\s,:;|]+$", "");
  }

  /** {@code dpa}, {@code AFP}: a short word in small letters or in capitals. */
  static boolean isAgency(String name) {
    return name.length() <= 5
        && (name.equals(name.toLowerCase(Locale.ROOT))
            || name.equals(name.toUpperCase(Locale.ROOT)));
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.codePoints().anyMatch(Character::isLetter)
        && name.indexOf('→') < 0;
  }
}
