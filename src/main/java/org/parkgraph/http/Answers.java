package org.parkgraph.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Frame;

/**
 * Answers kept in memory for whoever asks the same of the same data again. Those asked for seldom
 * give way when a budget is used up. Of several requests for one answer at the same time one makes
 * it and the others wait. Threads may share it.
 */
public final class Answers {

  /** The longest body that is kept, in bytes. */
  static final int LONGEST = 1 << 20;

  /** What an entry takes beside its texts, in bytes; a generous guess. */
  private static final int OVERHEAD = 1 << 10;

  /**
   * All that an answer depends on.
   *
   * @param version the data version
   * @param path the path of the address
   * @param parameters what was asked, in any order
   * @param as the representation
   * @param variant what else the answer depends on, as its entity tag has it
   * @param frame of a page, what it knows of the request; else null
   */
  record Key(
      String version,
      String path,
      Map<String, List<String>> parameters,
      Representation as,
      String variant,
      @Nullable Frame frame) {

    private int weight() {
      int texts = path.length() + variant.length();
      for (Map.Entry<String, List<String>> p : parameters.entrySet()) {
        texts += p.getKey().length() + p.getValue().stream().mapToInt(String::length).sum();
      }
      return OVERHEAD + 4 * texts;
    }
  }

  private final AsyncCache<Key, Answer> kept;

  /**
   * @param budget how many bytes the answers may take in all
   */
  public Answers(long budget) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(budget)
            .weigher((Key key, Answer answer) -> key.weight() + answer.weight())
            .executor(Runnable::run)
            .buildAsync();
  }

  /** How many answers are kept just now. */
  public int size() {
    kept.synchronous().cleanUp();
    return kept.asMap().size();
  }

  /**
   * The turn to make an answer, or the answer itself: at once where it is kept, else when whoever
   * makes it has made it.
   */
  Turn turn(Key key) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> first = kept.asMap().putIfAbsent(key, mine);
    return first == null ? new Turn(mine, null) : new Turn(mine, first.join());
  }

  /** One request's turn; to be ended, whatever comes of it, or those who wait would wait on. */
  static final class Turn {

    private final CompletableFuture<Answer> made;
    private final @Nullable Answer kept;

    private Turn(CompletableFuture<Answer> made, @Nullable Answer kept) {
      this.made = made;
      this.kept = kept;
    }

    /** The answer that others have made, or null where it is to be made. */
    @Nullable Answer kept() {
      return kept;
    }

    /** Hands on a whole answer that was made; too long a one is not kept. */
    void keep(Answer answer) {
      if (answer.body().length <= LONGEST) {
        made.complete(answer);
      }
      end();
    }

    /** Lets the others go on without an answer, unless one was kept. */
    void end() {
      made.complete(null); // the cache drops it
    }
  }
}
