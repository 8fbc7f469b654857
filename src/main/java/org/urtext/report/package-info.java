/** The print room: turns what the graph holds into text, CSV and JSON for people and programs. */
@NullMarked
package org.urtext.report;

import org.jspecify.annotations.NullMarked;
