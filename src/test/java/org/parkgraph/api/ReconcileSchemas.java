package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JSON schemas of the Reconciliation API 0.2; they are not part of this checkout. */
final class ReconcileSchemas {

  private static final Path ROOT = Path.of("../shared/reconciliation");
  private static final Pattern ID = Pattern.compile("\"\\$id\": *\"([^\"]+)\"");

  private ReconcileSchemas() {}

  /**
   * Whether the schemas are there; where they are not, it says so, and fails where all must run.
   */
  static boolean areThere() {
    if (Files.isDirectory(ROOT)) {
      return true;
    }
    String message = "THE SCHEMAS OF THE RECONCILIATION API WERE NOT TRIED: there is no " + ROOT;
    assertTrue(System.getenv("CI") == null, message);
    System.err.println(message);
    return false;
  }

  /** Fails where a document is not what a schema asks for. */
  static void check(String schema, String json) {
    if (areThere()) {
      Map<String, String> texts = texts();
      String id = id(read(ROOT.resolve(schema + ".json")));
      Set<ValidationMessage> faults =
          JsonSchemaFactory.getInstance(
                  SpecVersion.VersionFlag.V7, b -> b.schemaLoaders(l -> l.schemas(texts)))
              .getSchema(SchemaLocation.of(id))
              .validate(json, InputFormat.JSON);
      assertEquals(Set.of(), faults, json);
    }
  }

  /** The schemas by their identifiers; the dialect, which they leave open, is draft 7. */
  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files.forEach(
          f -> {
            String text = read(f);
            texts.put(
                id(text).replaceFirst("#$", ""),
                text.replace(
                    "http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#"));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String id(String text) {
    Matcher id = ID.matcher(text);
    assertTrue(id.find(), "the schema has an identifier");
    return id.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
