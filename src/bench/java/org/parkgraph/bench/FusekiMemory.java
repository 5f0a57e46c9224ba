package org.parkgraph.bench;

/** Stock Fuseki with Jena's transactional in-memory dataset and jena-text in memory. */
record FusekiMemory(Workshop shop) implements Engine {

  @Override
  public String name() {
    return "fuseki-mem";
  }

  @Override
  public String title() {
    return "stock Fuseki " + StockFuseki.VERSION + ", in memory, jena-text";
  }

  @Override
  public Dialect dialect() {
    return Dialect.JENA;
  }

  @Override
  public void install() {
    new StockFuseki(shop, name()).install();
  }

  @Override
  public void load(DataFile data) {
    // In memory: loads at its start.
  }

  @Override
  public Server start(DataFile data) {
    shop.emptyStore(name());
    Server server =
        new StockFuseki(shop, name())
            .start(FusekiText.inMemory(data.textProperties(), shop.engineLimitSeconds()));
    try {
      StockFuseki.upload(server, data.path());
      return server;
    } catch (BenchException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public long diskBytes() {
    return 0;
  }
}
