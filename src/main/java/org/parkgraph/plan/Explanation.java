package org.parkgraph.plan;

import java.util.Locale;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.parkgraph.rows.Pipeline;
import org.parkgraph.rows.Profile;
import org.parkgraph.rows.Step;

/**
 * What a query was planned to do and what happened. Put into the context of an execution under
 * {@link #SYMBOL} it is filled in; rows are counted as they are taken.
 */
public final class Explanation {

  /** Where an execution looks for an explanation to fill in. */
  public static final Symbol SYMBOL = Symbol.create("https://w3id.org/parkgraph/explanation");

  private final Profile profile = Profile.counting();
  private @Nullable QueryPlan plan;
  private @Nullable Op algebra;
  private String reason = "";

  void planned(QueryPlan made) {
    this.plan = made;
  }

  void left(Op op, String why) {
    this.algebra = op;
    this.reason = why;
  }

  Profile profile() {
    return profile;
  }

  /** The plan as text, a line a step: rows that came, rows that were expected, what was done. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (plan != null) {
      text.append("      rows   expected  step\n");
      append(plan.steps(), "", text);
    } else if (algebra != null) {
      text.append("Not planned (").append(reason).append("); ARQ runs\n").append(algebra);
    }
    return text.toString();
  }

  private void append(Pipeline pipeline, String indent, StringBuilder text) {
    for (Step step : pipeline.steps()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%10d %10.0f  %s%s%n",
              profile.rows(step),
              step.estimate(),
              indent,
              step.label()));
      for (Pipeline part : step.parts()) {
        append(part, indent + "  ", text);
        if (step.parts().size() > 1) {
          text.append(" ".repeat(23)).append(indent).append("  --\n");
        }
      }
    }
  }
}
