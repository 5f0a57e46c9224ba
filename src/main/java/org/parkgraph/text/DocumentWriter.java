package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;

/**
 * Writes documents in a thread of its own while the caller, who alone may read the dataset, makes
 * the next ones. They keep their order, which decides between equal scores. A few batches wait at
 * most.
 */
final class DocumentWriter implements AutoCloseable {

  private static final int BATCH = 256;
  private static final int WAITING = 4;

  private final IndexWriter writer;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(r -> new Thread(r, "text-index"));
  private final Deque<Future<?>> waiting = new ArrayDeque<>();
  private List<Document> batch = new ArrayList<>(BATCH);

  DocumentWriter(IndexWriter writer) {
    this.writer = writer;
  }

  /**
   * Takes all of them.
   *
   * @throws IOException if they, or some that were added before, cannot be written
   */
  void add(Stream<Document> documents) throws IOException {
    for (var each = documents.iterator(); each.hasNext(); ) {
      batch.add(each.next());
      if (batch.size() == BATCH) {
        submit();
        await(WAITING);
      }
    }
  }

  /**
   * Returns when all are written.
   *
   * @throws IOException if some cannot be
   */
  void finish() throws IOException {
    submit();
    await(0);
  }

  private void submit() {
    List<Document> full = batch;
    batch = new ArrayList<>(BATCH);
    waiting.add(thread.submit(() -> writer.addDocuments(full)));
  }

  private void await(int most) throws IOException {
    while (waiting.size() > most) {
      try {
        waiting.remove().get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** Ends the thread, also where the caller failed. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
