package org.urtext.origin;

import org.jspecify.annotations.Nullable;
import org.urtext.article.LanguageTag;
import org.urtext.article.PublicationTime;
import org.urtext.article.Span;
import org.urtext.article.WebAddress;

/** A declaration while it is being written down. */
final class Draft {

  private final Declaration.Kind kind;
  private Declaration.Role role = Declaration.Role.ORIGIN;
  private @Nullable WebAddress url;
  private @Nullable String name;
  private @Nullable LanguageTag language;
  private @Nullable String outlet;
  private @Nullable String country;
  private @Nullable PublicationTime published;
  private @Nullable String translator;
  private boolean translation;
  private MachineTranslation machine = MachineTranslation.NONE;
  private String rule;

  Draft(Declaration.Kind kind, String rule) {
    this.kind = kind;
    this.rule = rule;
  }

  /** A draft that says what a declaration says, to be changed. */
  static Draft like(Declaration declaration) {
    Draft draft =
        new Draft(declaration.kind(), declaration.rule())
            .role(declaration.role())
            .language(declaration.originLanguage())
            .translator(declaration.translator())
            .translation(declaration.declaresTranslation())
            .machine(declaration.machineTranslation());
    return draft.sourceOf(declaration);
  }

  /** Takes over whom another declaration names; the language only where none is known. */
  Draft sourceOf(Declaration other) {
    url = other.originUrl();
    name = other.originName();
    outlet = other.originOutlet();
    country = other.originCountry();
    published = other.originPublished();
    return language(language != null ? language : other.originLanguage());
  }

  Draft rule(String other) {
    rule = other;
    return this;
  }

  Draft role(Declaration.Role role) {
    this.role = role;
    return this;
  }

  /** Takes over what the credit names, and what its address tells where words do not. */
  Draft names(Credit credit, Sources sources) {
    name = credit.name();
    if (credit.source() != null && !credit.source().outlet().isEmpty()) {
      outlet = credit.source().outlet();
    }
    if (credit.source() != null && !credit.source().country().isEmpty()) {
      country = credit.source().country();
    }
    if (credit.url() != null) {
      url = credit.url();
      if (credit.url().isAccount()) {
        // What the platform is known for says nothing of whoever has an account there.
        return this;
      }
      AddressReading reading = AddressReading.of(credit.url(), sources);
      outlet = reading.outlet();
      country = reading.country();
      published = reading.published();
      if (language == null) {
        language = reading.language();
      }
    }
    return this;
  }

  Draft language(@Nullable LanguageTag said) {
    if (said != null) {
      language = said;
    }
    return this;
  }

  Draft published(@Nullable PublicationTime time) {
    published = time;
    return this;
  }

  Draft translator(@Nullable String person) {
    translator = person;
    return this;
  }

  Draft translation(boolean declared) {
    translation = declared;
    return this;
  }

  Draft machine(MachineTranslation sign) {
    machine = sign;
    return this;
  }

  /** The declaration as it stands in the text, without what is not seen around it. */
  Declaration at(Transcript transcript, int start, int end) {
    int from = start;
    int to = end;
    while (from < to - 1 && Words.isInvisible(transcript.text.charAt(from))) {
      from++;
    }
    while (to > from + 1 && Words.isInvisible(transcript.text.charAt(to - 1))) {
      to--;
    }
    return finished(transcript.text.substring(from, to), new Span(from, to), "text");
  }

  /** The declaration as it stands in a metadata field. */
  Declaration in(String field, String value) {
    return finished(value, null, field);
  }

  /** The declaration in the words and the place of another. */
  Declaration inItsPlace(Declaration other) {
    return finished(other.declaredText(), other.span(), other.field());
  }

  private Declaration finished(String words, @Nullable Span span, String field) {
    return new Declaration(
        kind,
        role,
        url,
        name,
        language,
        outlet,
        country,
        published,
        translator,
        translation,
        machine,
        words,
        span,
        field,
        rule);
  }
}
