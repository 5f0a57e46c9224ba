package org.parkgraph.bench;

import java.util.List;

/** All engines, in the order of the tables. */
final class Engines {

  private Engines() {}

  static List<Engine> of(Workshop shop) {
    return List.of(
        new Parkgraph(shop),
        new FusekiMemory(shop),
        new FusekiTdb2(shop),
        new Virtuoso(shop),
        new Oxigraph(shop),
        new Rdf4j(shop));
  }
}
