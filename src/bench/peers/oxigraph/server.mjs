// Oxigraph behind the smallest SPARQL endpoint: node server.mjs PORT FILE.nt
// Loads the file, then listens. Queries come as a form by POST; one is answered after the other.
import { createServer } from "node:http";
import { closeSync, openSync, readSync } from "node:fs";
import oxigraph from "oxigraph";

const [port, file] = process.argv.slice(2);
const store = new oxigraph.Store();

function* chunks(path) {
  const source = openSync(path, "r");
  const buffer = Buffer.alloc(1 << 20);
  for (let n = readSync(source, buffer); n > 0; n = readSync(source, buffer)) {
    yield Uint8Array.from(buffer.subarray(0, n));
  }
  closeSync(source);
}

store.load(chunks(file), {
  format: "application/n-triples",
  no_transaction: true,
  unchecked: true,
});

function answer(form, accept, response) {
  try {
    const triples = accept === "application/n-triples";
    const text = store.query(new URLSearchParams(form).get("query"), {
      results_format: triples ? "nt" : "json",
    });
    response.writeHead(200, { "Content-Type": accept }).end(text);
  } catch (error) {
    response.writeHead(400, { "Content-Type": "text/plain" }).end(String(error));
  }
}

createServer((request, response) => {
  let form = "";
  request.setEncoding("utf8");
  request.on("data", (part) => (form += part));
  request.on("end", () => answer(form, request.headers.accept, response));
}).listen(Number(port), "127.0.0.1");
