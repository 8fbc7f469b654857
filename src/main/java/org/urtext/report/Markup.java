package org.urtext.report;

import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;

/** HTML that is put together from texts of hostile origin: everything in it is escaped. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /** Markup of our own, as it stands. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text. Controls are shown, as in the answers for terminals. */
  Markup text(String text) {
    out.append(escaped(PlainText.printable(text)));
    return this;
  }

  /** A text in an element, e.g. {@code element("p", text)}. */
  Markup element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  /** A text in its own language and direction, set apart from what stands around it. */
  Markup foreign(String name, LanguageTag language, String text) {
    String tag = language.isKnown() ? language.value() : "und";
    return raw("<" + name + " lang=\"" + escaped(tag) + "\" dir=\"")
        .raw(Layout.runsRightToLeft(text) ? "rtl" : "ltr")
        .raw("\">")
        .text(text)
        .raw("</" + name + ">");
  }

  /** A link that tells the page nothing of where the reader comes from; only a text without one. */
  Markup link(@Nullable String url) {
    if (url != null) {
      raw("<a rel=\"noopener noreferrer nofollow\" href=\"" + escaped(url) + "\">")
          .text(url)
          .raw("</a>");
    }
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
