package org.parkgraph.columns;

/**
 * All triples in the order of three of their columns. The first column is kept as the row at which
 * each number begins; the second and third as arrays. Memory: 8 bytes a triple, 4 a term.
 */
public final class Permutation {

  /** Which columns come first, second and third. */
  public enum Order {
    /** Subject, predicate, object. */
    SPO,
    /** Predicate, object, subject. */
    POS,
    /** Object, subject, predicate. */
    OSP
  }

  private final Order order;
  private final int[] starts;
  private final int[] second;
  private final int[] third;

  /**
   * @param order which columns these are
   * @param starts for each number in the first column the row where it begins, and one more
   * @param second second column by row, ascending for equal first
   * @param third third column by row, ascending for equal first and second
   */
  Permutation(Order order, int[] starts, int[] second, int[] third) {
    this.order = order;
    this.starts = starts;
    this.second = second;
    this.third = third;
  }

  /** Which columns come first, second and third. */
  public Order order() {
    return order;
  }

  /** The number of triples. */
  public int size() {
    return second.length;
  }

  /** First row of a number in the first column; of the next number it is the row after the last. */
  public int start(int first) {
    return first < starts.length ? starts[first] : second.length;
  }

  /** The number in the first column of a row; logarithmic in the number of terms. */
  public int first(int row) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The number in the second column of a row. */
  public int second(int row) {
    return second[row];
  }

  /** The number in the third column of a row. */
  public int third(int row) {
    return third[row];
  }

  /** First row in a range whose second column is at least a number. */
  public int seekSecond(int from, int to, int number) {
    return seek(second, from, to, number);
  }

  /** First row in a range of equal second column whose third column is at least a number. */
  public int seekThird(int from, int to, int number) {
    return seek(third, from, to, number);
  }

  private static int seek(int[] column, int from, int to, int number) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (column[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
