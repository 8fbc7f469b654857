package org.urtext.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;

/**
 * Reads a page that a browser saved with all its parts in one file in the form of a mail.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>
 */
final class MhtmlReader {

  static final String TYPE = "multipart/related";

  private static final int HEAD = 8_192;

  /** Chrome names the page's address, Internet Explorer itself as the sender. */
  private static final Pattern WRITTEN_BY_BROWSER =
      Pattern.compile("(?im)^(?:Snapshot-Content-Location:|From:\\s{0,9}\"?<?Saved by )");

  private static final Pattern RELATED =
      Pattern.compile("(?im)^Content-Type:\\s{0,9}multipart/related");

  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}:[ \\t].*");

  private MhtmlReader() {}

  /** A mail may have related parts too: the name tells, or a browser's name among the headers. */
  static boolean isOne(byte[] bytes, String extension) {
    String start =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .replace("\r\n", "\n");
    int end = start.indexOf("\n\n");
    String head = end < 0 ? start : start.substring(0, end);
    if (!HEADER.matcher(head.lines().findFirst().orElse("")).matches()) {
      return false;
    }
    boolean named = List.of("mht", "mhtml").contains(extension);
    return named
        ? head.toLowerCase(Locale.ROOT).contains("content-type:")
        : RELATED.matcher(head).find() && WRITTEN_BY_BROWSER.matcher(head).find();
  }

  static Extraction.Read read(byte[] bytes, Hints hints, @Nullable WebAddress given)
      throws NotAnArticle {
    Message saved = null;
    try {
      saved = MailReader.builder().parseMessage(new ByteArrayInputStream(bytes));
      return page(saved, hints, given);
    } catch (IOException malformed) {
      throw new NotAnArticle(
          Reason.DAMAGED,
          "The saved page cannot be taken apart: " + malformed.getMessage() + "; save it anew.");
    } finally {
      if (saved != null) {
        saved.dispose();
      }
    }
  }

  private static Extraction.Read page(Message saved, Hints hints, @Nullable WebAddress given)
      throws IOException, NotAnArticle {
    Optional<String> snapshot = header(saved, "Snapshot-Content-Location");
    List<Entity> pages =
        MailReader.textParts(saved).stream()
            .filter(part -> part.getMimeType().equals("text/html"))
            .toList();
    if (pages.isEmpty()) {
      throw new NotAnArticle(Reason.EMPTY, "No page lies in the saved file.");
    }
    // Frames are pages too; the one that was asked for has its address, and comes first.
    Entity root =
        pages.stream()
            .filter(part -> snapshot.isPresent() && snapshot.equals(location(part)))
            .findFirst()
            .orElse(pages.get(0));
    WebAddress address =
        given != null
            ? given
            : snapshot.or(() -> location(root)).flatMap(WebAddress::parse).orElse(null);
    byte[] content = MailReader.content(root);
    String charset = MailReader.declaredCharset(root);
    Extraction.Read read =
        HtmlReader.page(
            charset == null
                ? DecodedText.markup(content, hints.charset(), null)
                : DecodedText.declared(content, hints.charset(), charset),
            TYPE,
            address);
    PublicationTime captured =
        header(saved, "Date")
            .flatMap(written -> WrittenTime.read(written, Basis.CAPTURE))
            .orElse(read.captured());
    return HtmlReader.captured(read, captured);
  }

  private static Optional<String> location(Entity part) {
    return header(part, "Content-Location");
  }

  private static Optional<String> header(Entity part, String name) {
    Field field = part.getHeader().getField(name);
    return field == null || field.getBody().isBlank()
        ? Optional.empty()
        : Optional.of(field.getBody().replaceAll("\\s", name.equals("Date") ? " " : "").strip());
  }
}
