package org.parkgraph.linkeddata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stretch of a source document, sentence by sentence, with what the graph took from each.
 *
 * @param sentences the sentences of the stretch, in their order
 * @param first number of its first paragraph, from 1
 * @param last number of its last paragraph
 * @param previous a paragraph of the stretch before; 0 where there is none
 * @param next the first paragraph of the stretch after; 0 where there is none
 * @param total how many sentences the document has
 * @param facts how many statements and claims rest on sentences of the document; one that rests on
 *     several is counted with each
 */
public record Reading(
    List<Sentence> sentences, int first, int last, int previous, int next, int total, long facts) {

  /**
   * A sentence.
   *
   * @param place where it stands and what it says
   * @param named the things that it names
   * @param facts what it states
   * @param nothing why it states nothing; empty where it states something or no reason is given
   */
  public record Sentence(
      Evidence place, List<Value> named, List<Stated> facts, List<Value> nothing) {

    /** What it states, by what it is about. */
    public Map<Value, List<Stated>> bySubject() {
      return facts.stream()
          .collect(Collectors.groupingBy(Stated::subject, LinkedHashMap::new, Collectors.toList()));
    }
  }

  /**
   * A fact of a sentence: an edge, or a claim with its kind for a property.
   *
   * @param subject what it is about; for a claim that is about nothing in particular, the claim
   * @param property what is said
   * @param object the other end
   * @param modality how the source says it, in the reader's language; empty for plain assertion
   */
  public record Stated(Value subject, Value property, Value object, String modality) {}
}
