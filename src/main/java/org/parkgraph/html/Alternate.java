package org.parkgraph.html;

/**
 * Another form of what a page shows.
 *
 * @param name what people call the form, such as Turtle
 * @param mediaType its media type
 * @param path its address on this server
 */
public record Alternate(String name, String mediaType, String path) {}
