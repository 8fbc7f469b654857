package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.record.ArticleRecord;

/** Tells what one JSON object of a kind says of an article. Implementations are immutable. */
interface JsonReading {

  /** The format's word, as hints name it. */
  String word();

  /** What {@code object} says; null if it is no article. */
  @Nullable ArticleRecord read(JsonNode object);
}
