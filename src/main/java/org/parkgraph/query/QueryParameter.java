package org.parkgraph.query;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a canned query: a variable of its text that a value takes the place of.
 *
 * @param required whether a call must give it; one that is neither required nor has a default stays
 *     a variable when absent
 * @param defaultValue the value of calls that give none, as a call would write it
 */
public record QueryParameter(
    String name,
    ParameterType type,
    boolean required,
    @Nullable String defaultValue,
    Bilingual description) {}
