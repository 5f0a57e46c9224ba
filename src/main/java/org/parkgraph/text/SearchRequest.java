package org.parkgraph.text;

import org.jspecify.annotations.Nullable;

/**
 * What to search for. Making one with a number out of range throws {@link SearchSyntaxException}.
 *
 * @param text words, {@code "phrases"}, {@code -word}, AND, OR, NOT, trailing {@code *}; see {@link
 *     UserQuery}. A blank one finds everything that passes the filters, by name
 * @param lang language of labels and texts in the results, {@code en} or {@code zh}, with whatever
 *     script or region; null: that of the text
 * @param filters what the results are narrowed to; without a type they are entities, and those
 *     passages that no entity is named in
 * @param page from 1
 * @param size hits on a page, from 1 to {@value #MAX_SIZE}
 */
public record SearchRequest(
    String text, @Nullable String lang, Filters filters, Sort sort, int page, int size) {

  /** What comes first. */
  public enum Sort {
    /** What fits the words best. */
    RELEVANCE,
    /** What has the latest date; what has none comes last. */
    DATE
  }

  /** The most hits on one page. */
  public static final int MAX_SIZE = 1000;

  /** The last hit that can be paged to. */
  public static final int WINDOW = 10_000;

  public SearchRequest {
    if (lang != null && !GraphReader.isEnglish(lang) && !GraphReader.isChinese(lang)) {
      throw new SearchSyntaxException("lang is en or zh");
    }
    if (page < 1 || size < 1 || size > MAX_SIZE) {
      throw new SearchSyntaxException("page counts from 1, and size goes from 1 to " + MAX_SIZE);
    }
    if ((long) page * size > WINDOW) {
      throw new SearchSyntaxException("page times size is at most " + WINDOW);
    }
  }

  /** The best first, members of a class alone unless it is null. */
  public SearchRequest(
      String text, @Nullable String lang, @Nullable String type, int page, int size) {
    this(text, lang, Filters.ofType(type), Sort.RELEVANCE, page, size);
  }

  /** The first ten hits of all kinds, in the language of the text. */
  public static SearchRequest of(String text) {
    return new SearchRequest(text, null, Filters.NONE, Sort.RELEVANCE, 1, 10);
  }

  int offset() {
    return (page - 1) * size;
  }
}
