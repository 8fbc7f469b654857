package org.urtext.intake.container.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LexisNexis: the older form counts its articles ({@code 3 of 25 DOCUMENTS}), the newer one ends
 * each with {@code End of Document}. Both put fields before and behind the text.
 */
record NexisShape(boolean counted) implements PressShape {

  private static final Pattern COUNT =
      Pattern.compile(
          "\\s*(?:Dokument\\s)?(\\d{1,5}) (?:of|von|de|di|van) (\\d{1,5})"
              + "(?: (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN))?\\s*");

  private static final Pattern END = Pattern.compile("\\s*End of Document\\s*");

  private static final Pattern UNI =
      Pattern.compile("(?m)^[ \\t]*(?:Body|(?:Load-Date|Length):\\s.*)[ \\t]*\\r?$");

  private static final Pattern FIELD = Pattern.compile("([\\p{L}][\\p{L} -]{1,30}):\\s*(.*)");

  private static final Set<String> BEFORE_TEXT =
      Set.of(
          "headline",
          "byline",
          "section",
          "length",
          "dateline",
          "highlight",
          "autor",
          "auteur",
          "rubrik",
          "rubrique",
          "länge",
          "longueur",
          "titel",
          "überschrift");

  private static final Set<String> BEHIND_TEXT =
      Set.of(
          "load-date",
          "language",
          "sprache",
          "langue",
          "publication-type",
          "document-type",
          "journal-code",
          "graphic",
          "subject",
          "company",
          "organization",
          "industry",
          "geographic",
          "country",
          "state",
          "person",
          "city",
          "classification",
          "update",
          "correction-date",
          "correction",
          "type",
          "publikationstyp",
          "ladedatum",
          "notes");

  private static final Pattern OWNER =
      Pattern.compile("(?i)(?:copyright\\b|©|\\(c\\) ?\\d{4}|all rights reserved|alle rechte).*");

  @Override
  public Mark mark() {
    return counted ? Mark.BEFORE : Mark.AFTER;
  }

  @Override
  public boolean isMark(String line) {
    if (!counted) {
      return END.matcher(line).matches();
    }
    Matcher count = COUNT.matcher(line);
    // Without a word for what is counted it may count anything, such as pages.
    return count.matches()
        && line.strip().matches("(?i).*do[ck]u.*")
        && number(count, 1) >= 1
        && number(count, 1) <= number(count, 2);
  }

  private static int number(Matcher count, int group) {
    return Integer.parseInt(count.group(group));
  }

  /** Numbers of the same total go up; a file may hold several exports. */
  @Override
  public boolean follows(String previous, String line) {
    Matcher one = COUNT.matcher(previous);
    Matcher other = COUNT.matcher(line);
    return !counted
        || (one.matches()
            && other.matches()
            && (number(other, 1) == 1
                || (number(other, 1) > number(one, 1) && number(other, 2) == number(one, 2))));
  }

  @Override
  public boolean isPlausible(String text) {
    return counted || UNI.matcher(text).find();
  }

  @Override
  public int fewest(String line) {
    Matcher count = COUNT.matcher(line);
    return !counted || (count.matches() && number(count, 2) == 1) ? 1 : 2;
  }

  @Override
  public PressArticle read(List<String> written) {
    Reader reader = new Reader();
    PressArticle.stripped(written).forEach(reader::take);
    return reader.article(counted);
  }

  /** Goes through the lines of one article. */
  private static final class Reader {
    private final List<String> head = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private boolean inField;
    private boolean inText;
    private boolean behindText;

    void take(String line) {
      if ((COUNT.matcher(line).matches() && head.isEmpty()) || END.matcher(line).matches()) {
        return;
      }
      Matcher field = FIELD.matcher(line);
      String name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
      boolean isHead = BEFORE_TEXT.contains(name);
      boolean isTail = BEHIND_TEXT.contains(name) || line.equalsIgnoreCase("classification");
      if (!behindText && !inText && (line.equals("Body") || line.equals("BODY:"))) {
        inText = true;
        inField = false;
      } else if (OWNER.matcher(line).matches() && line.length() < 200) {
        owners.add(line);
      } else if (isTail && !head.isEmpty() && (inText || !fields.isEmpty())) {
        behindText = true;
        fields.add(line);
      } else if (isHead && !inText && !head.isEmpty()) {
        fields.add(line);
        inField = true;
      } else if (inField && !line.isEmpty()) {
        fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + line);
      } else if (line.isEmpty() && inField) {
        inField = false;
      } else if (behindText) {
        // More of the database's own words.
        return;
      } else if (inText) {
        body.add(line);
      } else if (fields.isEmpty()) {
        head.add(line);
      } else if (!line.isEmpty()) {
        // The older form names no beginning of the text: it follows its fields.
        inText = true;
        body.add(line);
      }
    }

    PressArticle article(boolean outletFirst) {
      List<List<String>> said = paragraphs();
      List<String> lines = head.stream().filter(line -> !line.isEmpty()).toList();
      Optional<String> day =
          lines.stream().flatMap(line -> PressWords.day(line).stream()).findFirst();
      Optional<String> titled = PressArticle.value(fields, "HEADLINE", "Titel", "Überschrift");
      String title;
      String outlet;
      if (outletFirst) {
        int dated = 0;
        while (dated < said.size() && said.get(dated).stream().noneMatch(Reader::isDated)) {
          dated++;
        }
        outlet = lines.isEmpty() || isDated(lines.get(0)) ? "" : lines.get(0);
        title = titled.orElse(dated + 1 < said.size() ? String.join(" ", said.get(dated + 1)) : "");
      } else {
        title = lines.isEmpty() ? "" : lines.get(0);
        outlet = lines.size() > 1 && !isDated(lines.get(1)) ? lines.get(1) : "";
      }
      Optional<String> dateline = PressArticle.value(fields, "DATELINE");
      dateline.ifPresent(place -> body.add(0, place));
      return new PressArticle(
          title.isEmpty() ? null : title,
          outlet.isEmpty() ? null : outlet,
          day.orElse(null),
          PressArticle.names(PressArticle.value(fields, "BYLINE", "AUTOR", "AUTEUR").orElse(null)),
          PressWords.language(
              PressArticle.value(fields, "LANGUAGE", "SPRACHE", "LANGUE").orElse(null)),
          PressArticle.text(title.isEmpty() ? null : title, body, owners));
    }

    private static boolean isDated(String line) {
      return PressWords.day(line).isPresent();
    }

    private List<List<String>> paragraphs() {
      List<List<String>> paragraphs = new ArrayList<>();
      boolean open = false;
      for (String line : head) {
        if (line.isEmpty()) {
          open = false;
        } else {
          if (!open) {
            paragraphs.add(new ArrayList<>());
          }
          paragraphs.get(paragraphs.size() - 1).add(line);
          open = true;
        }
      }
      return paragraphs;
    }
  }
}
