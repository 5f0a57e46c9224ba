package org.parkgraph.plan;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * A unit of a join group as the planner counts it.
 *
 * @param unit the unit
 * @param size how many rows it has by itself
 * @param variables its variables
 * @param terms how many different terms it has for each
 * @param domains how many different terms it could have for each
 * @param access what a row costs that looks for its matches
 * @param indexed whether matches are looked up, or all of it is computed once
 * @param needs what has to be bound before it
 */
record Relation(
    Unit unit,
    double size,
    List<Var> variables,
    List<Double> terms,
    List<Double> domains,
    double access,
    boolean indexed,
    Set<Var> needs) {}
