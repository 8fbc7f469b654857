package org.urtext.intake.container.press;

import java.util.List;

/** How a press database writes many articles into one text file. */
interface PressShape {

  /** Where the marks stand by which articles are told apart. */
  enum Mark {
    /** A line with which an article begins. */
    BEFORE,
    /** A line with which an article ends. */
    AFTER
  }

  Mark mark();

  /** Whether {@code line} is a mark by itself; one byte a character where it is not ASCII. */
  boolean isMark(String line);

  /** How many marks a file must have to be taken for one that has {@code line} among them. */
  int fewest(String line);

  /** Whether the mark {@code line} may follow {@code previous}; for marks that are counted. */
  default boolean follows(String previous, String line) {
    return true;
  }

  /** Whether {@code text}, a file's beginning or one article, shows the database's fields. */
  boolean isPlausible(String text);

  /** The article in {@code lines}; one without text if there is none in them. */
  PressArticle read(List<String> lines);
}
