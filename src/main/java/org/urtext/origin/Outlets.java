package org.urtext.origin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urtext.article.WebAddress;

/**
 * Which house and which network outlets belong to, by the registries. They are read when first
 * asked. Not thread-safe.
 */
public final class Outlets {

  /** Knows none. */
  public static final Outlets NONE = new Outlets(null);

  private final @Nullable Supplier<Registries> registries;
  private final Map<String, Optional<NamedSource>> known = new HashMap<>();
  private @Nullable Sources sources;

  private Outlets(@Nullable Supplier<Registries> registries) {
    this.registries = registries;
  }

  /** The outlets that {@code registries} know. */
  public static Outlets of(Supplier<Registries> registries) {
    return new Outlets(registries);
  }

  /**
   * Who owns an outlet.
   *
   * @param outlet its registrable domain, its edition or its name, as a node has it
   * @return null if nothing is known of it
   */
  public @Nullable String ownerOf(@Nullable String outlet) {
    return known(outlet).map(NamedSource::owner).orElse(null);
  }

  /** As {@link #ownerOf}: the network that the outlet is an edition of. */
  public @Nullable String networkOf(@Nullable String outlet) {
    return known(outlet).map(NamedSource::network).orElse(null);
  }

  private Optional<NamedSource> known(@Nullable String outlet) {
    return outlet == null || registries == null
        ? Optional.empty()
        : known.computeIfAbsent(outlet, each -> lookUp(each, registries));
  }

  private Optional<NamedSource> lookUp(String outlet, Supplier<Registries> given) {
    if (sources == null) {
      sources = Sources.of(given.get());
    }
    NamedSource byName = sources.named(outlet);
    WebAddress address = WebAddress.parse(outlet).orElse(null);
    return Optional.ofNullable(byName != null || address == null ? byName : sources.at(address));
  }
}
