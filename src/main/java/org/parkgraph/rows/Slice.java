package org.parkgraph.rows;

/**
 * Lets some rows through, by their number.
 *
 * @param offset how many are left out at the beginning
 * @param limit how many come after those at most; {@link Long#MAX_VALUE} for all
 */
public record Slice(long offset, long limit, double estimate) implements Step {

  @Override
  public String label() {
    return (offset > 0 ? "OFFSET " + offset + " " : "")
        + (limit < Long.MAX_VALUE ? "LIMIT " + limit : "");
  }

  @Override
  public boolean keepsTerms() {
    return false;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new Cursor() {
      private long skip = offset;
      private long left = limit;

      @Override
      public boolean next() {
        while (skip > 0 && input.next()) {
          skip--;
        }
        if (left <= 0) {
          input.reset();
          return false;
        }
        left--;
        return input.next();
      }

      @Override
      public void reset() {
        input.reset();
      }
    };
  }
}
