package org.parkgraph.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.FactGroup;

/**
 * Gives the claims and the cited sentences on a page their {@code id}. A claim has it once, in the
 * order of the markup; no {@code id} of a claim begins with an underscore: those are the page's
 * own.
 */
public final class Anchors {

  /** So many sentences of a fact are named at once, the others on demand. */
  public static final int CITED = 3;

  private static final Pattern FRAGMENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~-]*");

  private final String page;
  private final Set<String> given = new HashSet<>();
  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, List<Evidence>> documents = new TreeMap<>();

  Anchors(Description description) {
    this.page = description.iri() + "#";
    TreeSet<Evidence> cited = new TreeSet<>();
    Stream.of(
            description.names(),
            description.outgoing(),
            description.incoming(),
            description.unasserted())
        .forEach(groups -> collect(groups, cited));
    for (Evidence e : cited) {
      sentences.put(e.passage(), "_s" + (sentences.size() + 1));
      documents.computeIfAbsent(e.document(), d -> new ArrayList<>()).add(e);
    }
  }

  private static void collect(List<FactGroup> groups, Set<Evidence> cited) {
    groups.stream()
        .flatMap(g -> g.facts().stream())
        .forEach(
            f -> {
              cited.addAll(f.evidence());
              collect(f.details(), cited);
            });
  }

  /** The {@code id} of a claim that belongs to this page and has none yet; else null. */
  public @Nullable String claim(@Nullable String iri) {
    if (iri == null || !iri.startsWith(page)) {
      return null;
    }
    String fragment = iri.substring(page.length());
    return FRAGMENT.matcher(fragment).matches() && given.add(fragment) ? fragment : null;
  }

  /** The {@code id} of a sentence that a fact of the description rests on. */
  public String sentence(Evidence e) {
    return Objects.requireNonNull(sentences.get(e.passage()));
  }

  /** The sentences that the page cites, in their order, by document. */
  public Collection<List<Evidence>> documents() {
    return documents.values();
  }
}
