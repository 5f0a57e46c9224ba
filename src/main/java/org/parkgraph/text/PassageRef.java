package org.parkgraph.text;

/**
 * A sentence of a source document.
 *
 * @param document the source file's own name
 * @param paragraph paragraph of the document, from 1
 * @param sentence sentence of the paragraph, from 1
 * @param text our gloss, in the language of the results where there is one
 */
public record PassageRef(String document, int paragraph, int sentence, String text) {}
