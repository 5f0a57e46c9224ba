package org.parkgraph.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completion of what was typed.
 *
 * @param name the name that fits, in the language and spelling that fits
 * @param otherName the display name in the other language, or null where it is the same
 * @param iri the entity or concept that bears it
 * @param type IRI of the most specific of its types
 * @param types IRIs of all its types
 */
public record Suggestion(
    String name, @Nullable String otherName, String iri, String type, List<String> types) {

  public Suggestion {
    types = List.copyOf(types);
  }
}
