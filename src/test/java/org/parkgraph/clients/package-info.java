/** The running service as other people's programs use it. */
@NullMarked
package org.parkgraph.clients;

import org.jspecify.annotations.NullMarked;
