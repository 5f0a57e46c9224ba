package org.parkgraph.query;

import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** The shortest spelling by which a call may name a thing. */
public final class Spelling {

  private static final String SCHEME = Park.BASE + "scheme/";

  private Spelling() {}

  /** A slug, {@code scheme:concept} or {@code prefix:name}; the IRI itself where none would do. */
  public static String of(String iri) {
    String shorter = shorter(iri);
    return stands(shorter, iri) ? shorter : iri;
  }

  private static String shorter(String iri) {
    if (iri.startsWith(Park.ID)) {
      return iri.substring(Park.ID.length());
    }
    return iri.startsWith(SCHEME) && iri.indexOf('/', SCHEME.length()) > 0
        ? iri.substring(SCHEME.length()).replaceFirst("/", ":")
        : Prefixes.shorten(iri);
  }

  private static boolean stands(String spelling, String iri) {
    try {
      return ParameterType.IRI.term(spelling).hasURI(iri);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What stands after the last slash, hash or colon. */
  static String localName(String iri) {
    int end = Math.max(iri.lastIndexOf('/'), Math.max(iri.lastIndexOf('#'), iri.lastIndexOf(':')));
    return iri.substring(end + 1);
  }
}
