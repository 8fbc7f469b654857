/** Opens news in XML: RSS and Atom, NewsML-G2, NITF. */
@NullMarked
package org.urtext.intake.container.feed;

import org.jspecify.annotations.NullMarked;
