/** The proof room: holds what the graph says against a truth that a user has judged by hand. */
@NullMarked
package org.urtext.evaluation;

import org.jspecify.annotations.NullMarked;
