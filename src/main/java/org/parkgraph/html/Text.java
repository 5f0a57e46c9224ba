package org.parkgraph.html;

/**
 * A text and its language.
 *
 * @param text plain text
 * @param lang language tag; empty where it has none
 */
public record Text(String text, String lang) {}
