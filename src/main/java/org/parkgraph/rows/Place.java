package org.parkgraph.rows;

import org.parkgraph.columns.Terms;

/**
 * One place of a pattern: a slot of the row, or a constant.
 *
 * @param slot where the variable is in the row; negative for a constant
 * @param id the number of the constant
 */
public record Place(int slot, int id) {

  /** A number that no term has: the constant is not in the dataset. */
  public static final int ABSENT = Integer.MAX_VALUE - 1;

  /** Any term: neither variable nor constant. */
  public static final Place ANY = new Place(Slots.NONE, Terms.NONE);

  /** The place of a variable. */
  public static Place variable(int slot) {
    return new Place(slot, Terms.NONE);
  }

  /** A constant. */
  public static Place constant(int id) {
    return new Place(Slots.NONE, id);
  }

  /** The number that stands here in a row; {@link Terms#NONE} where it is unbound. */
  int in(int[] row) {
    return slot < 0 ? id : row[slot];
  }

  /** Whether it is a slot. */
  public boolean isVariable() {
    return slot >= 0;
  }
}
