/** Opens JSON that holds articles: lines, arrays and values, ninjs, and the exports of Telegram. */
@NullMarked
package org.urtext.intake.container.json;

import org.jspecify.annotations.NullMarked;
