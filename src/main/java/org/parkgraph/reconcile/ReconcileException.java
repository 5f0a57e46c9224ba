package org.parkgraph.reconcile;

/** A request that is not right; the message says where and what would be. */
public final class ReconcileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReconcileException(String place, String message) {
    super(place.isEmpty() ? message : place + ": " + message);
  }
}
