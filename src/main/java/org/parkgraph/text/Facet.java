package org.parkgraph.text;

import java.util.Locale;

/** What results are counted and narrowed by. */
public enum Facet {
  /** Classes, those above included; {@code park:Passage} for passages. */
  TYPE,
  /** Who issued it. */
  ISSUER,
  /** Where it lies, works or applies; the places that these are in or part of included. */
  PLACE,
  /** What it is about; broader concepts included. */
  TOPIC,
  /** Its line of business; broader concepts included. */
  INDUSTRY,
  /** The source documents that tell of it. */
  DOCUMENT,
  /** The year of its date. Narrowed to by a first and a last day. */
  YEAR;

  /** The name that calls and answers give it. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of the index that holds its values. */
  String field() {
    return Fields.FACET + parameter();
  }
}
