/**
 * The operators that answer queries on rows of term numbers. It imports columns only. Decisions:
 * one row is shared by all operators of a pipeline and changed in place, so that a step costs no
 * object; an operator that has to keep rows copies them.
 */
@NullMarked
package org.parkgraph.rows;

import org.jspecify.annotations.NullMarked;
