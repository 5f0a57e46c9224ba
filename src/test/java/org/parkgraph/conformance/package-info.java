/** Whether answers are right: by the tests of the W3C, and beside plain ARQ on random data. */
@NullMarked
package org.parkgraph.conformance;

import org.jspecify.annotations.NullMarked;
