/**
 * The concordance: tells where a phrase or quotation stands, word for word or in other languages.
 */
@NullMarked
package org.urtext.concordance;

import org.jspecify.annotations.NullMarked;
