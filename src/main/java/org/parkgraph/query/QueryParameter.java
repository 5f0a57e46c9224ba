package org.parkgraph.query;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a canned query: a variable of its text that a value takes the place of.
 *
 * @param among the things that the values are confined to; null where there is no such set
 * @param required whether a call must give it; one that is neither required nor has a default stays
 *     a variable when absent
 * @param defaultValue the value of calls that give none, as a call would write it
 */
public record QueryParameter(
    String name,
    ParameterType type,
    @Nullable ValueSet among,
    boolean required,
    @Nullable String defaultValue,
    Bilingual description) {}
