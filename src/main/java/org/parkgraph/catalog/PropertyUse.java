package org.parkgraph.catalog;

import java.util.SortedMap;

/**
 * A property on the members of a class.
 *
 * @param property its address
 * @param triples how many triples have a member as subject and this property
 * @param subjects how many members have it
 * @param classes by class that is stated of something, how many of the triples have a member of
 *     that as object; an object of two classes counts for both
 * @param datatypes by datatype, how many of the triples have a literal of that as object
 */
public record PropertyUse(
    String property,
    int triples,
    int subjects,
    SortedMap<String, Integer> classes,
    SortedMap<String, Integer> datatypes) {}
