package org.parkgraph.diagnose;

import java.util.List;

/**
 * What was probably meant. It has been run.
 *
 * @param changes what to change; more than one where there are several mistakes
 * @param query the whole text, changed
 * @param rows how many rows it gives, at least 1; {@link Diagnosis#MOST} for so many or more
 */
public record Guess(List<Change> changes, String query, int rows) {}
