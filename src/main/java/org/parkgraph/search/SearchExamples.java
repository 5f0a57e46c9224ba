package org.parkgraph.search;

import java.util.List;

/** Searches to begin with, which the shipped graph answers. */
public final class SearchExamples {

  private static final List<String> ENGLISH =
      List.of("incubator", "smart hardware policy", "Li Keqiang", "civil-military", "half an hour");

  private static final List<String> CHINESE = List.of("孵化器", "智能硬件", "李克强", "军民融合", "亦庄");

  private SearchExamples() {}

  /** Some of each kind, in a language. */
  public static List<String> in(String lang) {
    return lang.startsWith("zh") ? CHINESE : ENGLISH;
  }
}
