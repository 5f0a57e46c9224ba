/**
 * The command line: arguments, exit codes, printing.
 *
 * <p>May import everything.
 */
@NullMarked
package org.parkgraph.cli;

import org.jspecify.annotations.NullMarked;
