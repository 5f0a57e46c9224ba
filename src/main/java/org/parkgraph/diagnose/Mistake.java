package org.parkgraph.diagnose;

/** A kind of mistake in a query. */
public enum Mistake {
  /** A property that is misspelt, or another one than the data use. */
  PROPERTY,
  /** A class that is misspelt, or another one than the things have. */
  CLASS,
  /** The address of a thing that is misspelt, or another thing. */
  THING,
  /** A prefix stands for another namespace than the data use. */
  NAMESPACE,
  /** A text that the data have in another language, or without one. */
  LANGUAGE,
  /** A value that the data have with another datatype. */
  DATATYPE,
  /** Subject and object are the wrong way round. */
  DIRECTION,
  /** The data have it over several steps, not in one. */
  STEPS,
  /** A text or number that is written otherwise in the data. */
  VALUE,
  /** A name in the place of the thing that bears it. */
  NAME,
  /** The named graph does not have it. */
  GRAPH,
  /** A word that no text has. */
  WORD
}
