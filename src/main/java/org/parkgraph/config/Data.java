package org.parkgraph.config;

/** Which data are served. */
public enum Data {
  /** The shipped graph, and the files of {@code --load} added to it. */
  SHIPPED,

  /** The files of {@code --load} alone, without inference. */
  LOADED
}
