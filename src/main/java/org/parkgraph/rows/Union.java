package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.List;

/** Extends each row by each of several patterns. */
public record Union(List<Pipeline> branches, double estimate) implements Step {

  @Override
  public String label() {
    return "UNION";
  }

  @Override
  public List<Pipeline> parts() {
    return branches;
  }

  @Override
  public boolean keepsTerms() {
    return branches.stream().anyMatch(Pipeline::keepsTerms);
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    List<Start> starts = new ArrayList<>();
    List<Cursor> cursors = new ArrayList<>();
    for (Pipeline branch : branches) {
      Start start = new Start();
      starts.add(start);
      cursors.add(branch.open(x, start));
    }
    return new Cursor() {
      private int branch = cursors.size();

      @Override
      public boolean next() {
        while (true) {
          while (branch < cursors.size()) {
            if (cursors.get(branch).next()) {
              return true;
            }
            if (++branch < cursors.size()) {
              starts.get(branch).arm();
            }
          }
          if (!input.next()) {
            return false;
          }
          branch = 0;
          starts.get(0).arm();
        }
      }

      @Override
      public void reset() {
        cursors.forEach(Cursor::reset);
        branch = cursors.size();
        input.reset();
      }
    };
  }
}
