/** The corridor: carries each document through the rooms, with progress, resume and a summary. */
@NullMarked
package org.urtext.pipeline;

import org.jspecify.annotations.NullMarked;
