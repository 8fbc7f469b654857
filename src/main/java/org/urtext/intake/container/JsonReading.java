package org.urtext.intake.container;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Tells what one JSON object of a kind says of an article. Implementations are immutable. */
interface JsonReading {

  /** The format's word, as hints name it. */
  String word();

  /** What {@code object} says; null if it is no article. */
  @Nullable ArticleRecord read(JsonNode object);
}
