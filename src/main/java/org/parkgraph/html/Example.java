package org.parkgraph.html;

/**
 * A SPARQL query to begin with.
 *
 * @param title what it asks, in the language of the page
 * @param query its text, with prefixes
 */
public record Example(String title, String query) {}
