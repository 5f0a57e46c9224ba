package org.parkgraph.text;

/**
 * A completion of what was typed.
 *
 * @param name the name that fits, in the language and spelling that fits
 * @param iri the entity that bears it
 * @param type IRI of the most specific of the entity's types
 */
public record Suggestion(String name, String iri, String type) {}
