package org.parkgraph.originals;

/** A file is no copy that sentences can be taken from; the message says why. */
final class UnreadableCopyException extends Exception {

  UnreadableCopyException(String message) {
    super(message);
  }
}
