package org.parkgraph.linkeddata;

import java.util.List;

/**
 * A class or property of the ontology, documented.
 *
 * @param term the term, named in the reader's language
 * @param labels its labels in all languages
 * @param definitions its definitions in all languages
 * @param above terms that it is a kind of
 * @param domains classes on which a property is used
 * @param ranges classes or datatypes that a property points at
 * @param uses number of members of a class, or of edges of a property
 * @param examples things that show its use
 */
public record Term(
    Value term,
    List<Value> labels,
    List<Value> definitions,
    List<Value> above,
    List<Value> domains,
    List<Value> ranges,
    long uses,
    List<Value> examples) {}
