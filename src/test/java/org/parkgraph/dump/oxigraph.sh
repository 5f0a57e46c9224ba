#!/bin/sh
# Loads a dump into Oxigraph (npm, WebAssembly) and compares what it holds with the dump, quad by quad.
# Usage, from the checkout: sh src/test/java/org/parkgraph/dump/oxigraph.sh
# The shipped graph has no blank nodes, so equal datasets are equal sorted lines; Oxigraph writes
# language tags, whose case means nothing, in small letters, and decimals without zeros at their end.
set -eu

work=target/oxigraph
mkdir -p "$work"
[ -d "$work/node_modules/oxigraph" ] ||
  npm install --prefix "$work" --no-audit --no-fund --silent oxigraph@0.5.11

for ending in nq trig; do
  ./parkgraph dump "$work/parkgraph.$ending"
done
cat >"$work/load.mjs" <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import oxigraph from "oxigraph";
for (const [ending, format] of [["nq", "application/n-quads"], ["trig", "application/trig"]]) {
  const store = new oxigraph.Store();
  store.load(readFileSync(`parkgraph.${ending}`, "utf8"), { format });
  writeFileSync(`${ending}.held`, store.dump({ format: "application/n-quads" }));
  console.log(`${ending}: Oxigraph holds ${store.size} quads`);
}
JS
(cd "$work" && node load.mjs)
sed -e 's/@zh-Hans \(<[^>]*> \)\.$/@zh-hans \1./' \
  -e '/#decimal> <[^>]*> \.$/ { s/\(\.[0-9]*[1-9]\)0*"^^/\1"^^/; s/\.0*"^^/"^^/; }' "$work/parkgraph.nq" | LC_ALL=C sort >"$work/expected"
for ending in nq trig; do
  LC_ALL=C sort "$work/$ending.held" >"$work/$ending.sorted"
  cmp "$work/$ending.sorted" "$work/expected" || { echo "$ending: not the same dataset" >&2; exit 1; }
done
echo "the same dataset"
