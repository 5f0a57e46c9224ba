package org.parkgraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.ORG;
import org.parkgraph.text.Suggestion;
import org.parkgraph.vocab.Park;

/** What suggestions are listed under: what they are, in the words of a reader. */
enum SuggestionGroup {
  POLICIES("Policy Measure Initiative"),
  ORGANIZATIONS("Institution Enterprise Fund Alliance Unit"),
  PLACES("Place"),
  PEOPLE("Person"),
  SUBJECTS("Topic Industry Indicator"),
  EVENTS("Event"),
  DOCUMENTS("SourceDocument"),
  OTHERS("");

  /** Local names between blanks. */
  private final String classes;

  SuggestionGroup(String classes) {
    this.classes = classes;
  }

  /** The first group that holds one of its types; others where none does. */
  static SuggestionGroup of(Suggestion suggestion) {
    List<String> types = suggestion.types();
    return Arrays.stream(values())
        .filter(g -> Stream.of(g.classes.split(" ")).anyMatch(c -> types.contains(Park.NS + c)))
        .findFirst()
        .orElse(types.contains(ORG.Organization.getURI()) ? ORGANIZATIONS : OTHERS);
  }

  /** Its name in answers, such as {@code places}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
