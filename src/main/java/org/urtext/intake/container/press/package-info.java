/** Opens the exports of press databases, and tells texts that hold several articles. */
@NullMarked
package org.urtext.intake.container.press;

import org.jspecify.annotations.NullMarked;
