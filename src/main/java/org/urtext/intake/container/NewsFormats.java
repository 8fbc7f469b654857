package org.urtext.intake.container;

import java.util.List;

/** The formats in which news are handed on as text or markup. */
final class NewsFormats {

  /** In the order in which they must be tried: each matches more loosely than those before it. */
  static final List<ContainerFormat> ALL =
      List.of(
          new FeedFormat(),
          new NewsmlFormat(),
          new MboxFormat(),
          new PressPageFormat(),
          new PressTextFormat(new NexisShape(true)),
          new PressTextFormat(new FactivaShape()),
          new PressTextFormat(FieldedShape.PROQUEST),
          new PressTextFormat(FieldedShape.GENIOS),
          new PressTextFormat(new NexisShape(false)));

  private NewsFormats() {}
}
