/**
 * One handler for each other kind of address: things, ontology, descriptions of the dataset, dumps,
 * reconciliation, the first page. What it answers, from what, in which forms.
 *
 * <p>May import {@code http}, {@code search}, {@code protocol}, {@code canned} and all that answers
 * come from: {@code vocab}, {@code conneg}, {@code catalog}, {@code dump}, {@code jsonld}, {@code
 * query}, {@code openapi}, {@code text}, {@code linkeddata}, {@code reconcile} and {@code html}.
 */
@NullMarked
package org.parkgraph.endpoint;

import org.jspecify.annotations.NullMarked;
