package org.parkgraph.html;

/**
 * A link to a page of this server.
 *
 * @param text what it says
 * @param lang language tag of the text; empty where it is that of the page
 * @param path address on this server, without {@code lang}
 */
public record Link(String text, String lang, String path) {}
