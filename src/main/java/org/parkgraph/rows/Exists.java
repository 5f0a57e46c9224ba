package org.parkgraph.rows;

import java.util.List;

/**
 * Lets the rows through for which a pattern matches, or for which it does not.
 *
 * @param pattern run in the light of each row until its first match
 * @param wanted whether a match is wanted
 */
public record Exists(Pipeline pattern, boolean wanted, double estimate) implements Step {

  @Override
  public String label() {
    return wanted ? "EXISTS" : "NOT EXISTS";
  }

  @Override
  public List<Pipeline> parts() {
    return List.of(pattern);
  }

  @Override
  public boolean keepsTerms() {
    return pattern.keepsTerms();
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    Start start = new Start();
    Cursor matches = pattern.open(x, start);
    return new Cursor() {
      @Override
      public boolean next() {
        while (input.next()) {
          x.tick();
          start.arm();
          boolean found = matches.next();
          matches.reset();
          if (found == wanted) {
            return true;
          }
        }
        return false;
      }

      @Override
      public void reset() {
        input.reset();
      }
    };
  }
}
