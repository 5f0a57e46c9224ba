package org.parkgraph.sparql;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI. Jena's own registry loads any class that a {@code
 * java:} IRI names, running its static initialisers, and is written to by query threads; this one
 * knows a fixed list, filled before the first query.
 */
final class AllowedFunctions extends FunctionRegistry {

  private static final String XPATH = "http://www.w3.org/2005/xpath-functions";
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";

  /** Of ARQ's own functions, those that only compute. */
  private static final Set<String> ARQ_ALLOWED =
      Set.of("localname", "namespace", "max", "min", "pi", "e", "strjoin", "sha1sum", "bnode");

  /** Calls a function by name, which would reach past this list. */
  private static final Set<String> NEVER = Set.of(XPATH + "#apply", XPATH + "#error");

  private AllowedFunctions() {}

  static FunctionRegistry create() {
    FunctionRegistry global = FunctionRegistry.get();
    AllowedFunctions allowed = new AllowedFunctions();
    for (Iterator<String> keys = global.keys(); keys.hasNext(); ) {
      String iri = keys.next();
      FunctionFactory factory = global.get(iri);
      if (factory != null && isAllowed(iri)) {
        allowed.put(iri, factory);
      }
    }
    return allowed;
  }

  private static boolean isAllowed(String iri) {
    if (iri.startsWith(ARQ)) {
      return ARQ_ALLOWED.contains(iri.substring(ARQ.length()));
    }
    boolean standard = iri.startsWith(XPATH) || iri.startsWith("http://www.w3.org/2001/XMLSchema#");
    return standard && !NEVER.contains(iri);
  }

  @Override
  public @Nullable FunctionFactory get(String uri) {
    return isRegistered(uri) ? super.get(uri) : null;
  }

  /** The IRIs of all allowed functions, sorted, for the service description. */
  static Set<String> iris(FunctionRegistry registry) {
    Set<String> iris = new TreeSet<>();
    registry.keys().forEachRemaining(iris::add);
    return iris;
  }
}
