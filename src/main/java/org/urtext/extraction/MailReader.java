package org.urtext.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.urtext.article.PublicationTime;
import org.urtext.article.PublicationTime.Basis;
import org.urtext.article.WebAddress;
import org.urtext.intake.Hints;
import org.urtext.intake.Reason;

/**
 * Reads an article sent by mail: the subject is its title, the sender its author, the date its
 * time. Of a text in two forms the plain one is read unless the marked-up one says much more;
 * attachments are left alone.
 */
final class MailReader {

  private static final int MOST_PARTS = 200;

  private static final MimeConfig BOUNDS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1_000_000)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(Limits.BYTES)
          .build();

  private MailReader() {}

  static Extraction.Read read(
      byte[] bytes, String mediaType, Hints hints, @Nullable WebAddress given) throws NotAnArticle {
    Message mail = null;
    try {
      mail = builder().parseMessage(new ByteArrayInputStream(bytes));
      return article(mail, mediaType, hints, given);
    } catch (IOException malformed) {
      throw new NotAnArticle(
          Reason.DAMAGED, "The mail cannot be taken apart: " + malformed.getMessage());
    } finally {
      if (mail != null) {
        mail.dispose();
      }
    }
  }

  static DefaultMessageBuilder builder() {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(BOUNDS);
    return builder;
  }

  private static Extraction.Read article(
      Message mail, String mediaType, Hints hints, @Nullable WebAddress given)
      throws IOException, NotAnArticle {
    String title = mail.getSubject() == null ? null : TextForm.ofOneLine(mail.getSubject());
    Extraction.@Nullable Read plain = null;
    Extraction.@Nullable Read page = null;
    for (Entity part : textParts(mail)) {
      byte[] content = content(part);
      DecodedText decoded = DecodedText.declared(content, hints.charset(), declaredCharset(part));
      if (decoded.text().isBlank()) {
        continue;
      }
      if (part.getMimeType().equals("text/plain") && plain == null) {
        decoded = isFlowed(part) ? unflowed(decoded) : decoded;
        plain =
            PlainTextReader.read(decoded, mediaType, hints.title() == null ? title : hints.title());
      } else if (part.getMimeType().equals("text/html") && page == null) {
        page = HtmlReader.read(decoded, mediaType, given);
      }
    }
    Extraction.Read read = fuller(plain, page);
    if (read == null) {
      throw new NotAnArticle(Reason.EMPTY, "The mail has no text of its own.");
    }
    return new Extraction.Read(
        read.text(),
        read.body(),
        title == null || title.isEmpty() ? read.title() : title,
        authors(mail),
        date(mail).orElse(read.published()),
        read.modified(),
        read.outlet(),
        read.declaredLanguage(),
        read.givenAddress(),
        read.pageAddress(),
        Stream.concat(headerFields(mail), read.fields().stream()).toList(),
        read.hyperlinks(),
        mediaType,
        read.charset(),
        read.charsetBasis(),
        null);
  }

  private static Extraction.@Nullable Read fuller(
      Extraction.@Nullable Read plain, Extraction.@Nullable Read page) {
    if (plain == null || page == null) {
      return plain == null ? page : plain;
    }
    return plain.text().length() * 2 >= page.text().length() ? plain : page;
  }

  /** The text that the mail itself shows, in order; not what is attached to it. */
  static List<Entity> textParts(Message mail) {
    Deque<Entity> open = new ArrayDeque<>(List.of(mail));
    Stream.Builder<Entity> parts = Stream.builder();
    for (int seen = 0; !open.isEmpty() && seen < MOST_PARTS; seen++) {
      Entity entity = open.removeFirst();
      Body body = entity.getBody();
      if (body instanceof Multipart multipart) {
        List<Entity> inner = multipart.getBodyParts();
        for (int i = inner.size() - 1; i >= 0; i--) {
          open.addFirst(inner.get(i));
        }
      } else if (body instanceof SingleBody
          && List.of("text/plain", "text/html").contains(entity.getMimeType())
          && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
        parts.add(entity);
      }
    }
    return parts.build().toList();
  }

  static byte[] content(Entity part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(bytes);
    return bytes.toByteArray();
  }

  /** Null where the part names none: the library's default of US-ASCII would decide too much. */
  static @Nullable String declaredCharset(Entity part) {
    Field type = part.getHeader().getField("Content-Type");
    boolean named = type != null && type.getBody().toLowerCase(Locale.ROOT).contains("charset");
    return named ? part.getCharset() : null;
  }

  private static boolean isFlowed(Entity part) {
    Field type = part.getHeader().getField("Content-Type");
    return type != null && type.getBody().toLowerCase(Locale.ROOT).contains("format=flowed");
  }

  /** Lines that end with a space go on in the next one, by RFC 3676; signatures excepted. */
  private static DecodedText unflowed(DecodedText decoded) {
    String text = decoded.text().replace("\r\n", "\n");
    return new DecodedText(
        text.replaceAll("(?<=[^\n-] )\n(?=[^\n])", ""), decoded.charset(), decoded.basis());
  }

  private static List<String> authors(Message mail) {
    MailboxList senders = mail.getFrom();
    return senders == null ? List.of() : senders.stream().map(MailReader::name).toList();
  }

  private static String name(Mailbox sender) {
    return TextForm.ofOneLine(sender.getName() == null ? sender.getAddress() : sender.getName());
  }

  private static Optional<PublicationTime> date(Message mail) {
    Field date = mail.getHeader().getField("Date");
    return date == null ? Optional.empty() : WrittenTime.read(date.getBody(), Basis.METADATA);
  }

  private static Stream<Extraction.PageField> headerFields(Message mail) {
    return Stream.of("From", "Sender", "List-Id", "Archived-At", "Content-Language")
        .flatMap(name -> Stream.ofNullable(mail.getHeader().getField(name)))
        .flatMap(field -> PageMetadata.field("mail:" + field.getName(), field.getBody()).stream());
  }
}
