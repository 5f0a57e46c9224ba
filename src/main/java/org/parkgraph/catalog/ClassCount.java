package org.parkgraph.catalog;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A class and what is said of its members.
 *
 * @param entities how many members it has
 * @param uses the properties of its members, by address; empty where nobody states that anything is
 *     of this class and it only follows by a rule
 */
public record ClassCount(Node type, int entities, List<PropertyUse> uses) {}
