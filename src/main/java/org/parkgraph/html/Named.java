package org.parkgraph.html;

/**
 * A thing and its name.
 *
 * @param iri its address in the data
 * @param label its name
 * @param lang language tag of the name; empty where it has none
 */
public record Named(String iri, String label, String lang) {}
