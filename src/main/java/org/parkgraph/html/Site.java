package org.parkgraph.html;

/**
 * What all pages of one service have in common.
 *
 * @param base what every address of the data begins with, ending in a slash
 * @param publicUrl what the service calls itself in examples to copy, without a slash at the end
 * @param dataVersion version of the data that is served
 * @param originals the sentences of the sources
 */
public record Site(String base, String publicUrl, String dataVersion, Originals originals) {}
