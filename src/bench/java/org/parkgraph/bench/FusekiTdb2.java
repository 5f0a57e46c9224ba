package org.parkgraph.bench;

import java.nio.file.Path;

/** Stock Fuseki with TDB2 and jena-text on disk. */
record FusekiTdb2(Workshop shop) implements Engine {

  @Override
  public String name() {
    return "fuseki-tdb2";
  }

  @Override
  public String title() {
    return "stock Fuseki " + StockFuseki.VERSION + ", TDB2, jena-text";
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
    Path store = shop.emptyStore(name());
    StockFuseki fuseki = new StockFuseki(shop, name());
    fuseki.run("tdb2.tdbloader", "--loc=" + store.resolve("tdb2"), data.path().toString());
    Path config = Workshop.write(store.resolve("index.ttl"), configuration(data));
    fuseki.run("jena.textindexer", "--desc=" + config);
  }

  @Override
  public Server start(DataFile data) {
    return new StockFuseki(shop, name()).start(configuration(data));
  }

  @Override
  public long diskBytes() {
    return Workshop.size(shop.store(name()));
  }

  private String configuration(DataFile data) {
    Path store = shop.store(name());
    return FusekiText.onDisk(
        store.resolve("tdb2"),
        store.resolve("text"),
        data.textProperties(),
        shop.engineLimitSeconds());
  }
}
