/**
 * The planner: from the algebra of a query to operators on rows. It imports columns and rows.
 * Decisions: joins are flattened and put in order by exact counts; whatever the planner does not
 * know is left to ARQ as a whole, never half; no query is written around it.
 */
@NullMarked
package org.parkgraph.plan;

import org.jspecify.annotations.NullMarked;
