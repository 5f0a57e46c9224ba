package org.parkgraph.jsonld;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;

/**
 * Writes graphs as JSON-LD with the context of a dataset. The context is made when it is first
 * needed; threads may share it.
 */
public final class JsonLd {

  /** Where a service has its context. */
  public static final String PATH = "/context.jsonld";

  private final ColumnDataset data;
  private @Nullable Made made;

  private record Made(Context context, String json, String version) {}

  /**
   * @param data whose classes and properties get terms
   */
  public JsonLd(ColumnDataset data) {
    this.data = data;
  }

  private synchronized Made made() {
    Made known = made;
    if (known == null) {
      Context context = Context.of(data);
      String json = context.json();
      known = new Made(context, json, DigestUtils.sha256Hex(json).substring(0, 12));
      made = known;
    }
    return known;
  }

  /** The context as a document. */
  public String context() {
    return made().json();
  }

  /** Names this context and no other one: twelve hexadecimal digits. */
  public String version() {
    return made().version();
  }

  /**
   * Writes a graph; equal graphs give equal bytes. The whole document is held in memory.
   *
   * @param host what the service with the context is reached by, without a slash at the end
   */
  public void write(OutputStream out, Graph graph, String host) throws IOException {
    Made current = made();
    String address = host + PATH + "?v=" + current.version();
    String document = new Document(current.context(), graph).json(address);
    out.write(document.getBytes(StandardCharsets.UTF_8));
  }
}
