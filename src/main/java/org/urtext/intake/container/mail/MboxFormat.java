package org.urtext.intake.container.mail;

import java.io.IOException;
import java.util.regex.Pattern;
import org.urtext.intake.container.ContainerFormat;
import org.urtext.intake.container.Contents;
import org.urtext.intake.container.Packed;

/**
 * Mailboxes in which messages stand one after another, each behind a line that begins with {@code
 * From }. Lines of messages that begin so are quoted with {@code >}, which is undone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>
 */
public final class MboxFormat implements ContainerFormat {

  /** A sender, a time, and then a header: a text may begin with "From" too. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "From \\S[^\\r\\n]{0,900}\\d:\\d\\d[^\\r\\n]{0,100}\\r?\\n>?[!-9;-~]{1,100}:?[ :][^\\x00]*",
          Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("(?:.*\\.)?(?:mbox|mbx)");

  @Override
  public String word() {
    return "mbox";
  }

  @Override
  public boolean matches(Packed packed) {
    return NAME.matcher(packed.name()).matches()
        ? packed.head().startsWith("From ")
        : BEGINNING.matcher(packed.head()).matches();
  }

  @Override
  public Contents open(Packed packed) throws IOException {
    return new MboxContents(packed);
  }
}
