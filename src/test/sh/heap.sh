#!/bin/sh
# The smallest heap from which answers of two million rows and triples leave a server:
#   src/test/sh/heap.sh parkgraph | fuseki JAR DATA.ttl
# Stock Fuseki holds the same data in memory. Prints the outcome of each heap that is tried, in MB.
set -eu
engine=$1
port=${PORT:-3977}
pattern='WHERE { ?a a ?kind . ?b <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 2000000'
log=$(mktemp)
base=$(mktemp -d)
export FUSEKI_BASE="$base" # where stock Fuseki makes folders of its own

start() {
  if [ "$engine" = parkgraph ]; then
    PARKGRAPH_JAVA_OPTS="-Xmx$1m" ./parkgraph serve --port "$port" >"$log" 2>&1 &
    endpoint=http://localhost:$port/sparql
  else
    java "-Xmx$1m" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar "$2" \
      --port="$port" --file="$3" /ds >"$log" 2>&1 &
    endpoint=http://localhost:$port/ds/sparql
  fi
  pid=$!
  i=0
  until curl -s -o /dev/null "$endpoint?query=ASK%7B%7D"; do
    i=$((i + 1))
    [ $i -lt 120 ] && kill -0 $pid 2>/dev/null || return 1
    sleep 0.5
  done
}

# Whether the answer came whole.
ask() {
  status=$(curl -s -o /dev/null -w '%{http_code}' -H "Accept: $1" \
    --data-urlencode "query=$2 $pattern" "$endpoint") && [ "$status" = 200 ]
}

outcome() { if "$@"; then echo whole; else echo no; fi; }

for heap in ${HEAPS:-48 64 96 128 192 256 384 512 768 1024 1536 2048 3072 4096}; do
  if start "$heap" "${2:-}" "${3:-}"; then
    select=$(outcome ask application/sparql-results+json 'SELECT ?a ?kind ?label')
    construct=$(outcome ask text/turtle 'CONSTRUCT { ?a ?kind ?label }')
    echo "$engine ${heap} MB: SELECT as JSON $select, CONSTRUCT as Turtle $construct"
  else
    select=no construct=no
    echo "$engine ${heap} MB: does not start"
  fi
  kill $pid 2>/dev/null || true
  wait $pid 2>/dev/null || true
  if [ "$select$construct" = wholewhole ]; then break; fi
done
rm -rf "$log" "$base"
