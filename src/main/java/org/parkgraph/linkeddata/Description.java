package org.parkgraph.linkeddata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a page shows it.
 *
 * @param iri its address
 * @param title its display name in the reader's language
 * @param definition what it is, where that is said
 * @param names all its names in all languages, the display names first
 * @param types its classes, the most specific ones only
 * @param outgoing facts with it as subject, grouped by property
 * @param incoming facts with it as object, grouped by property
 * @param unasserted what is only planned, hoped or told, grouped by property
 */
public record Description(
    String iri,
    String title,
    @Nullable String definition,
    List<FactGroup> names,
    List<Value> types,
    List<FactGroup> outgoing,
    List<FactGroup> incoming,
    List<FactGroup> unasserted) {}
