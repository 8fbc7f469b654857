package org.urtext.intake.container.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.Arrival;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.ArticleRecord;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordContents;
import org.urtext.intake.container.record.RecordReading;

/**
 * Articles as scrapers, content systems and search engines write them in JSON: a line each, the
 * elements of an array (which may lie in an object, as search results do), or a single object.
 */
public final class JsonArticles implements ContainerFormat, JsonReading {

  static final String WORD = "json";

  private final FieldMapping mapping;
  private final RecordReading reading;

  /** Reads the fields that {@code mapping} names, and the others by their usual names. */
  public JsonArticles(FieldMapping mapping) {
    this.mapping = mapping;
    this.reading = new RecordReading(WORD, mapping);
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public boolean matches(Packed packed) {
    return shape(packed) != null || JsonShape.isTooDeep(packed);
  }

  private @Nullable JsonShape shape(Packed packed) {
    return JsonShape.of(packed, this::isArticle, this::hasText, true);
  }

  /** A text with an address, a title or a time; or an address with a title. */
  private boolean isArticle(JsonNode object) {
    ArticleRecord record = reading.read(new JsonFields(object));
    Hints hints = record.hints();
    boolean known = hints.url() != null || hints.title() != null;
    return record.isMetadata()
        ? hints.url() != null && hints.title() != null
        : known || hints.published() != null || !mapping.assignments().isEmpty();
  }

  /** An object by itself that gives no text may be anything, such as a note on another file. */
  private boolean hasText(JsonNode object) {
    return isArticle(object) && !reading.read(new JsonFields(object)).isMetadata();
  }

  @Override
  public @Nullable ArticleRecord read(JsonNode object) {
    ArticleRecord record = reading.read(new JsonFields(object));
    return record.isNothing() ? null : record;
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    JsonShape shape = shape(packed);
    return shape == null
        ? new TooDeep(RecordContainer.of(packed, mapping))
        : JsonRecords.open(packed, shape, mapping, this);
  }

  /** A file of which nothing can be told but that. */
  private static final class TooDeep extends RecordContents {

    private boolean told;

    TooDeep(RecordContainer container) {
      super(container);
    }

    @Override
    protected @Nullable Arrival advance() {
      boolean isOver = told;
      told = true;
      return isOver
          ? null
          : Reason.NESTED_TOO_DEEP.arrival(
              container.place(),
              container.place().path()
                  + " nests objects or arrays more than "
                  + JsonText.DEEPEST
                  + " deep; mend or remove it and run again.");
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
