package org.parkgraph.config;

/** A configuration that cannot be used; the message names file and line and what would be right. */
public class SettingsException extends RuntimeException {

  SettingsException(String place, String message) {
    super(place + ": " + message);
  }
}
