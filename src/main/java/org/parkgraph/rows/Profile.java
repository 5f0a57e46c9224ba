package org.parkgraph.rows;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in a run: the rows that each step gave. It counts only when it is told to. */
public final class Profile {

  private final @Nullable Map<Step, long[]> rows;

  private Profile(@Nullable Map<Step, long[]> rows) {
    this.rows = rows;
  }

  /** A run that nobody asks about: nothing is counted. */
  public static Profile off() {
    return new Profile(null);
  }

  /** A run whose rows are counted. */
  public static Profile counting() {
    return new Profile(new IdentityHashMap<>());
  }

  /** The rows that a step gave; 0 for one that never ran. */
  public long rows(Step step) {
    return rows == null ? 0 : rows.getOrDefault(step, new long[1])[0];
  }

  Cursor counted(Step step, Cursor cursor) {
    if (rows == null) {
      return cursor;
    }
    long[] count = rows.computeIfAbsent(step, s -> new long[1]);
    return new Cursor() {
      @Override
      public boolean next() {
        boolean found = cursor.next();
        count[0] += found ? 1 : 0;
        return found;
      }

      @Override
      public void reset() {
        cursor.reset();
      }
    };
  }
}
