/**
 * The foundation: what an article is, where it stands, when it appeared, and how it is identified.
 */
@NullMarked
package org.urtext.article;

import org.jspecify.annotations.NullMarked;
