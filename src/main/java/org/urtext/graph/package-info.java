/** The form of the ledger: how the provenance graph is read and how it is written, kept apart. */
@NullMarked
package org.urtext.graph;

import org.jspecify.annotations.NullMarked;
