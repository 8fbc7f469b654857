package org.urtext.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with a document from outside it, as it was written there. Every value is optional and
 * overrides what the document says of itself, except the language, which is only ever a claim.
 *
 * @param url where the document was published
 * @param title its headline
 * @param published when it appeared there
 * @param captured when it was taken from there
 * @param outlet who published it
 * @param authors who signed it, in order; empty if not said
 * @param language the language it is said to be in
 * @param charset the character encoding of its bytes
 */
public record Hints(
    @Nullable String url,
    @Nullable String title,
    @Nullable String published,
    @Nullable String captured,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String language,
    @Nullable String charset) {

  public static final Hints NONE = new Hints(null, null, null, null, null, List.of(), null, null);
}
