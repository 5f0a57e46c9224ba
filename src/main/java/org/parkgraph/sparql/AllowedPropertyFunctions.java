package org.parkgraph.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** The magic properties that a query may use: only those put here, never a class by name. */
final class AllowedPropertyFunctions extends PropertyFunctionRegistry {

  @Override
  public boolean manages(String uri) {
    return isRegistered(uri);
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String uri) {
    return isRegistered(uri) ? super.get(uri) : null;
  }
}
