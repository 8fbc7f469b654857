/** Opens mailboxes in mbox. */
@NullMarked
package org.urtext.intake.container.mail;

import org.jspecify.annotations.NullMarked;
