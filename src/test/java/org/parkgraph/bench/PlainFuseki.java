package org.parkgraph.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** A Fuseki of the class path with Jena's dataset in memory: {@code PlainFuseki PORT FILE}. */
public final class PlainFuseki {

  private PlainFuseki() {}

  public static void main(String[] args) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, args[1]));
    FusekiServer.create()
        .port(Integer.parseInt(args[0]))
        .loopback(true)
        .fusekiModules(FusekiModules.empty())
        .add("/ds", dataset)
        .build()
        .start();
  }
}
