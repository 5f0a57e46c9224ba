/**
 * The pages for people. A page is a record of what it shows; {@code render} makes HTML of it, in
 * English or Chinese, by a template of {@code src/main/jte}. The templates escape by context, and
 * the markup needs no script and no style of its own, so that the policy {@code default-src 'self';
 * img-src 'self' data:} holds.
 *
 * <p>May import {@code vocab} and {@code linkeddata}. Knows nothing of HTTP.
 */
@NullMarked
package org.parkgraph.html;

import org.jspecify.annotations.NullMarked;
