package org.parkgraph.linkeddata;

import java.util.List;

/**
 * One thing that is said about the described resource.
 *
 * @param value what stands at the other end of the edge
 * @param evidence the sentences it rests on, in document order; empty for names and inferences
 * @param modality how the source says it, in the reader's language; empty for plain assertion
 * @param inferred whether it follows by a rule and is said nowhere
 * @param when when it was or is due, where the value is a claim, an event or the like that says so
 * @param details facts of the value itself where it is a claim without a page of its own
 */
public record Fact(
    Value value,
    List<Evidence> evidence,
    String modality,
    boolean inferred,
    When when,
    List<FactGroup> details) {}
