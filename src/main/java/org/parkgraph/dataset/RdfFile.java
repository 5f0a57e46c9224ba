package org.parkgraph.dataset;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.parkgraph.vocab.GraphNames;

/**
 * One file of RDF in any syntax that RIOT knows by its ending, also compressed with gzip. It is
 * read as a stream: memory does not grow with its length, but for JSON-LD.
 *
 * @param path the file, as messages name it
 * @param place its number among the files loaded; blank nodes of equal label in files of different
 *     places are different, and the same in every load
 */
record RdfFile(Path path, int place) {

  private static final int BUFFER = 1 << 16;

  /** A file of ours fetches nothing from elsewhere. */
  private static final JsonLdOptions OFFLINE =
      new JsonLdOptions(
          (address, options) -> {
            throw new JsonLdError(
                JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                "the context "
                    + address
                    + " is elsewhere and is not fetched; write it into the file");
          });

  /**
   * Reads the file once, from its first byte to its last.
   *
   * @param digest takes the bytes of the file
   * @param sink takes the quads; a triple without a graph comes in {@code …/graph/default}
   * @param notes takes what is no fault, but looks like a mistake
   * @throws LoadException for a file that cannot be read, or with line and column of its first
   *     fault; some quads may have been given to the sink by then
   */
  void read(MessageDigest digest, Consumer<Quad> sink, Consumer<String> notes) {
    if (!Files.isRegularFile(path)) {
      throw new LoadException(
          path.toString(),
          0,
          Files.exists(path) ? "is no file; name a file" : "there is no such file");
    }
    Lang lang = lang();
    try (InputStream file = new DigestInputStream(Files.newInputStream(path), digest);
        InputStream in = unzipped(file)) {
      RDFParser.source(CloseShieldInputStream.wrap(in))
          .forceLang(lang)
          .base(path.toUri().toString())
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed()))
          .errorHandler(new FaultsOfFile(path.toString(), notes))
          .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(OFFLINE))
          .parse(new ToSink(path, sink));
      in.transferTo(OutputStream.nullOutputStream()); // a parser may leave the end unread
    } catch (IOException e) {
      throw new LoadException(path.toString(), 0, "cannot be read: " + e.getMessage());
    } catch (LoadException e) {
      throw e;
    } catch (RiotException e) {
      throw new LoadException(path.toString(), 0, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // some parsers fail so on what they do not expect
      throw new LoadException(path.toString(), 0, "is not read as " + lang.getName() + ": " + e);
    }
  }

  private UUID seed() {
    return UUID.nameUUIDFromBytes(("loaded file " + place).getBytes(StandardCharsets.UTF_8));
  }

  private boolean zipped() {
    return path.toString().endsWith(".gz");
  }

  private InputStream unzipped(InputStream in) throws IOException {
    return zipped() ? new GZIPInputStream(in, BUFFER) : new BufferedInputStream(in, BUFFER);
  }

  private Lang lang() {
    String name = String.valueOf(path.getFileName());
    String plain = zipped() ? name.substring(0, name.length() - ".gz".length()) : name;
    Lang lang = RDFLanguages.fileExtToLang(plain.substring(plain.lastIndexOf('.') + 1));
    if (plain.indexOf('.') < 0 || lang == null || !RDFParserRegistry.isRegistered(lang)) {
      throw new LoadException(
          path.toString(),
          0,
          "its ending tells no syntax of RDF; there are .nt, .nq, .ttl, .trig, .rdf, .jsonld and"
              + " others, each also with .gz");
    }
    return lang;
  }

  private static final class ToSink extends StreamRDFBase {

    private final Path path;
    private final Consumer<Quad> sink;

    ToSink(Path path, Consumer<Quad> sink) {
      this.path = path;
      this.sink = sink;
    }

    @Override
    public void triple(Triple triple) {
      quad(Quad.create(GraphNames.DEFAULT, triple));
    }

    @Override
    public void quad(Quad quad) {
      if (quad.getObject().isTripleTerm()) {
        throw new LoadException(
            path.toString(),
            0,
            "a triple within a triple, as RDF 1.2 has it, is not served; see "
                + NodeFmtLib.strNT(quad.getSubject()));
      }
      sink.accept(quad.isDefaultGraph() ? Quad.create(GraphNames.DEFAULT, quad.asTriple()) : quad);
    }
  }
}
