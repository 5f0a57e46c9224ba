/**
 * How answers are given, whatever the address: parameters and forms in; media types, tags, kept
 * answers, streams, limits and problem documents out.
 *
 * <p>May import {@code vocab}, {@code conneg}, {@code results}, {@code jsonld}, {@code rows},
 * {@code sparql}, {@code evidence}, {@code query}, {@code text}, {@code linkeddata} and {@code
 * html}.
 */
@NullMarked
package org.parkgraph.http;

import org.jspecify.annotations.NullMarked;
