// The query as code to copy: a line of curl, a script in Python, a program in Java. None of them
// needs a library, and each prints the rows as CSV, or the triples as Turtle.
"use strict";
{
  /** For a POSIX shell: everything in single quotes is as it is, but the quote itself. */
  const shell = text => "'" + text.replaceAll("'", "'\\''") + "'";

  /** For Python: a raw text cannot end with a backslash or hold its own quotes, so all is escaped. */
  const python = text => '"""' + text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\r", "\\r") + '"""';

  /** For Java: one line of text after the other, since text blocks change blanks at their ends. */
  const java = text => text.split("\n")
    .map(line => JSON.stringify(line).replace(/[\u007f-\uffff]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")))
    .join('\n            + "\\n" + ');

  const curl = (endpoint, query, accept) =>
    `curl -sS --fail-with-body ${shell(endpoint)} -H ${shell("Accept: " + accept)} --data-urlencode ${shell("query=" + query)}\n`;

  const pythonScript = (endpoint, query, accept) => `import sys
import urllib.parse
import urllib.request

query = ${python(query)}

request = urllib.request.Request(
    ${JSON.stringify(endpoint)},
    data=urllib.parse.urlencode({"query": query}).encode(),
    headers={"Accept": ${JSON.stringify(accept)}},
)
with urllib.request.urlopen(request) as answer:
    sys.stdout.buffer.write(answer.read())
`;

  const javaProgram = (endpoint, query, accept) => `import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

public class Ask {
  public static void main(String[] args) throws Exception {
    String query =
        ${java(query)};
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(${JSON.stringify(endpoint)}))
            .header("Accept", ${JSON.stringify(accept)})
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    System.out.write(answer.body());
    System.out.flush();
  }
}
`;

  /** By language: code that asks an endpoint a query, whose answer is a graph or rows. */
  window.codeFor = (language, endpoint, query, isGraph) =>
    ({ curl, python: pythonScript, java: javaProgram })[language](endpoint, query, isGraph ? "text/turtle" : "text/csv");
}
