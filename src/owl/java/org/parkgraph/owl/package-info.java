/**
 * Judges the ontology as OWL: profiles, consistency, satisfiability. Runs in the build on a class
 * path of its own, since OWLAPI and its reasoners bring other versions of what Jena needs.
 */
package org.parkgraph.owl;
