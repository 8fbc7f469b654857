package org.urtext.intake;

import java.util.Locale;
import org.urtext.article.Place;

/**
 * Why something that was found did not become an article: the whole list, whichever room gives the
 * reason.
 *
 * <p>What is deliberately not taken as an article is skipped; what should have been readable and
 * was not has failed. Only failures change the exit code.
 */
public enum Reason {
  HIDDEN_FILE(Outcome.SKIPPED, "The file's name begins with a dot."),
  HIDDEN_FOLDER(
      Outcome.SKIPPED, "The folder's name begins with a dot; nothing below it was looked at."),
  FOLDER_NOTE(
      Outcome.SKIPPED,
      "The file is a README or a licence: it tells of the folder and is no article."),
  GRAPH_FILE(Outcome.SKIPPED, "The file belongs to the provenance graph itself."),
  LINK_LOOP(Outcome.SKIPPED, "The symbolic link leads back to a folder that it lies in."),
  LINKS_TOO_DEEP(
      Outcome.SKIPPED, "The folder is reached through more symbolic links than are followed."),
  NOT_A_REGULAR_FILE(Outcome.SKIPPED, "A pipe, socket or device, which is never opened."),
  ORPHAN_SIDECAR(Outcome.SKIPPED, "A sidecar whose document is not there."),
  EXCLUDED(Outcome.SKIPPED, "The path is not among those that were asked for."),
  FORGOTTEN(Outcome.SKIPPED, "The text was erased on request and is not taken in again."),
  OTHER_RECORDS(
      Outcome.SKIPPED, "Records of a container that hold no article, such as pictures; counted."),
  CONSENT_WALL(Outcome.SKIPPED, "The page asks for consent and shows no article."),
  BOT_CHALLENGE(Outcome.SKIPPED, "The page asks whether a person is looking; no article is there."),
  ERROR_PAGE(Outcome.SKIPPED, "The page says that the article is not there."),
  EMPTY_SHELL(Outcome.SKIPPED, "The page is filled in by scripts; the saved copy has no text."),
  ONLY_FURNITURE(Outcome.SKIPPED, "All text of the page is navigation, notices and the like."),
  EMPTY(Outcome.SKIPPED, "There is no text in it."),
  TOO_LARGE(Outcome.SKIPPED, "It is larger than any article; only its size was looked at."),
  NOT_TEXT(Outcome.SKIPPED, "It is named as text but holds binary content."),
  NO_TEXT_LAYER(Outcome.SKIPPED, "Its pages are images; no text can be taken from them."),
  UNSUPPORTED_TYPE(Outcome.SKIPPED, "Articles are not read from files of this media type."),
  NOT_READABLE(Outcome.FAILED, "The file or folder could not be opened or read."),
  DANGLING_LINK(Outcome.FAILED, "The symbolic link leads to something that does not exist."),
  BAD_SIDECAR(Outcome.FAILED, "The sidecar beside the document cannot be understood."),
  BAD_CHARSET(
      Outcome.FAILED, "The character encoding that the sidecar names is unknown or does not fit."),
  DAMAGED(Outcome.FAILED, "The file is cut off, malformed, or breaks the parser of its format."),
  ENCRYPTED(Outcome.FAILED, "The document is protected by a password."),
  EXPANDS_TOO_MUCH(
      Outcome.FAILED, "Unpacking the document would yield far more than an article can hold."),
  NESTED_TOO_DEEP(
      Outcome.FAILED, "Containers, elements or brackets lie deeper in one another than is read."),
  SEVERAL_ARTICLES(
      Outcome.FAILED, "The file packs many articles into one in a form that is not known."),
  TOOK_TOO_LONG(Outcome.FAILED, "Reading it took longer than one document may; it was given up."),
  PARSER_DIED(Outcome.FAILED, "The process that read it ended, mostly for want of memory."),
  DEFECT(Outcome.FAILED, "Urtext itself failed on the document; please report it.");

  /** What a reason makes of the thing it is given for. */
  public enum Outcome {
    SKIPPED,
    FAILED;

    /** The word that reports print. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Outcome outcome;
  private final String meaning;

  Reason(Outcome outcome, String meaning) {
    this.outcome = outcome;
    this.meaning = meaning;
  }

  /** The word that reports print: {@code not-readable}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Outcome outcome() {
    return outcome;
  }

  /** What it means, in a sentence for people. */
  public String meaning() {
    return meaning;
  }

  /** This reason, given for what lies at {@code place}. */
  public Arrival arrival(Place place, String detail) {
    return outcome == Outcome.SKIPPED
        ? new Arrival.LeftOut(place, word(), detail)
        : new Arrival.Refused(place, word(), detail);
  }
}
