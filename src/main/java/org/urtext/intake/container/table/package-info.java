/** Opens manifests, tables with an article a row: separated values and workbooks. */
@NullMarked
package org.urtext.intake.container.table;

import org.jspecify.annotations.NullMarked;
