package org.parkgraph.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the claims on a page their {@code id}, each one once, in the order of the markup. No {@code
 * id} of a claim begins with an underscore: those are the page's own.
 */
public final class Anchors {

  private static final Pattern FRAGMENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~-]*");

  private final String page;
  private final Set<String> given = new HashSet<>();

  Anchors(String pageIri) {
    this.page = pageIri + "#";
  }

  /** The {@code id} of a claim that belongs to this page and has none yet; else null. */
  public @Nullable String claim(@Nullable String iri) {
    if (iri == null || !iri.startsWith(page)) {
      return null;
    }
    String fragment = iri.substring(page.length());
    return FRAGMENT.matcher(fragment).matches() && given.add(fragment) ? fragment : null;
  }
}
