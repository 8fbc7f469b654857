package org.urtext.report.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urtext.graph.Node;
import org.urtext.origin.Outlets;

/**
 * What is asked of the texts on one side of a link: the source's, or the derived text's.
 *
 * @param wanted the values asked for; of several for one trait any will do, and each trait must
 *     hold
 * @param outlets who knows owners and networks
 */
public record Side(Map<Trait, List<String>> wanted, Outlets outlets) {

  /** What a text can be chosen by. */
  public enum Trait {
    OUTLET,
    OWNER,
    NETWORK,
    LANGUAGE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads conditions such as {@code language=vi} and {@code outlet=thanhnien.vn}.
   *
   * @throws IllegalArgumentException with a sentence if one cannot be read
   */
  public static Side parse(List<String> conditions, Outlets outlets) {
    Map<Trait, List<String>> wanted = new EnumMap<>(Trait.class);
    for (String condition : conditions) {
      int equals = condition.indexOf('=');
      String value = condition.substring(equals + 1).strip();
      String key = equals < 0 ? "" : condition.substring(0, equals).strip();
      Trait trait =
          Arrays.stream(Trait.values())
              .filter(each -> each.word().equals(key.toLowerCase(Locale.ROOT)))
              .filter(each -> !value.isEmpty())
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\""
                              + condition
                              + "\" does not say what is wanted; write outlet=, owner=, network= or"
                              + " language= and a value, as in language=vi"));
      wanted.computeIfAbsent(trait, each -> new ArrayList<>()).add(value);
    }
    return new Side(wanted, outlets);
  }

  public boolean isAnything() {
    return wanted.isEmpty();
  }

  /** Whether a text is as wanted. What is not known of it is not as wanted. */
  public boolean admits(Node node) {
    return wanted.entrySet().stream()
        .allMatch(
            each -> each.getValue().stream().anyMatch(value -> is(node, each.getKey(), value)));
  }

  private boolean is(Node node, Trait trait, String value) {
    return switch (trait) {
      case OUTLET -> isOutlet(node.outlet(), value) || value.equalsIgnoreCase(node.name());
      case OWNER -> value.equalsIgnoreCase(outlets.ownerOf(node.outlet()));
      case NETWORK -> value.equalsIgnoreCase(outlets.networkOf(node.outlet()));
      case LANGUAGE -> isWithin(node.language().value(), value);
    };
  }

  /**
   * An outlet's own name, or one of its editions': {@code bbc.com/swahili}, {@code de.x.example}.
   */
  private static boolean isOutlet(@Nullable String outlet, String value) {
    if (outlet == null) {
      return false;
    }
    String name = outlet.toLowerCase(Locale.ROOT);
    String wanted = value.toLowerCase(Locale.ROOT);
    return name.equals(wanted) || name.startsWith(wanted + "/") || name.endsWith("." + wanted);
  }

  /** Whether a tag is {@code range} or begins with it, as RFC 4647 filters. */
  private static boolean isWithin(String tag, String range) {
    return tag.equalsIgnoreCase(range)
        || tag.toLowerCase(Locale.ROOT).startsWith(range.toLowerCase(Locale.ROOT) + "-");
  }

  @Override
  public String toString() {
    return wanted.entrySet().stream()
        .map(each -> each.getKey().word() + "=" + String.join(" or ", each.getValue()))
        .collect(Collectors.joining(" and "));
  }
}
