/** The archive: keeps the provenance graph in a relational database. */
@NullMarked
package org.urtext.store;

import org.jspecify.annotations.NullMarked;
