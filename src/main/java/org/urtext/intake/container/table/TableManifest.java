package org.urtext.intake.container.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;
import org.urtext.intake.container.record.FieldMapping;
import org.urtext.intake.container.record.RecordContainer;
import org.urtext.intake.container.record.RecordReading;

/**
 * Manifests as comma-, semicolon-, tab- or stroke-separated values: a row an article, with or
 * without its text, under a header whose names are known.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class TableManifest implements ContainerFormat {

  static final String WORD = "manifest";

  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab");

  private final FieldMapping mapping;
  private final RecordReading reading;

  /** Reads the columns that {@code mapping} names, and the others by their usual names. */
  public TableManifest(FieldMapping mapping) {
    this.mapping = mapping;
    this.reading = new RecordReading(WORD, mapping);
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public boolean matches(Packed packed) {
    String name = packed.name();
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && form(packed) != null;
  }

  private @Nullable TableForm form(Packed packed) {
    try {
      return TableForm.of(packed, reading);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    TableForm form = form(packed);
    if (form == null) {
      throw new IOException(packed.document().place().path() + " is no manifest.");
    }
    return new TableRecords(
        RecordContainer.of(packed, mapping), packed.file(), form.asTheRestTells(packed), reading);
  }
}
