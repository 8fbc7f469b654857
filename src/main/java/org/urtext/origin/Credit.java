package org.urtext.origin;

import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Whom a declaration names.
 *
 * @param url the page, if it names one
 * @param name as reports print it; null if nobody is named
 * @param source the agency or outlet, if the registries know it
 */
record Credit(@Nullable WebAddress url, @Nullable String name, @Nullable NamedSource source) {

  /** A declaration that names nobody: the words are there, the link was lost. */
  static final Credit UNRESOLVED = new Credit(null, null, null);
}
