package org.parkgraph.plan;

/**
 * Data with everything in its known number: a hundred places in a row, each in the one before it; a
 * thousand people, ten in each place; every person is old or young, one of them is the mayor.
 */
final class Town {

  static final int PLACES = 100;
  static final int PEOPLE = 1000;

  private Town() {}

  static String trig() {
    StringBuilder trig = new StringBuilder(":g {\n");
    for (int i = 1; i < PLACES; i++) {
      trig.append(":place%d :in :place%d .\n".formatted(i, i - 1));
    }
    for (int i = 0; i < PEOPLE; i++) {
      trig.append(
          ":p%d :lives :place%d ; :age %d ; :is :%s .\n"
              .formatted(i, i % PLACES, i % 90, i % 90 < 45 ? "young" : "old"));
      if (i % 10 == 0) {
        trig.append(":p%d :nick \"nick %d\" .\n".formatted(i, i));
      }
    }
    return trig.append(":p7 :office :mayor .\n}\n").toString();
  }
}
