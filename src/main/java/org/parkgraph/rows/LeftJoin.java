package org.parkgraph.rows;

import java.util.List;

/** Extends each row by a pattern where it matches, and leaves it as it is where it does not. */
public record LeftJoin(Pipeline pattern, double estimate) implements Step {

  @Override
  public String label() {
    return "OPTIONAL";
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
      private boolean inside;
      private boolean matched;

      @Override
      public boolean next() {
        while (true) {
          if (inside && matches.next()) {
            matched = true;
            return true;
          }
          if (inside) {
            inside = false;
            if (!matched) {
              return true;
            }
          }
          if (!input.next()) {
            return false;
          }
          start.arm();
          inside = true;
          matched = false;
        }
      }

      @Override
      public void reset() {
        matches.reset();
        inside = false;
        input.reset();
      }
    };
  }
}
