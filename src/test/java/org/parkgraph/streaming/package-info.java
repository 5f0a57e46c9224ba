/** Long answers: they flow, and one that stops early is never taken for a whole one. */
@NullMarked
package org.parkgraph.streaming;

import org.jspecify.annotations.NullMarked;
