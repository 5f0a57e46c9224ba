#!/bin/sh
# What a reader of linked data types, and what has to come back. Asks a running service that has
# loaded linked-data.ttl beside the shipped graph:
#   ./parkgraph serve --load src/test/sh/linked-data.ttl
#   sh src/test/sh/linked-data.sh http://localhost:3030
# Prints a line for each step and ends with 1 where one failed.
set -u
url=$1
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# expect STEP PATTERN COMMAND...: what the command prints has a line that matches.
expect() {
  step=$1 pattern=$2
  shift 2
  printed=$("$@" 2>&1 | tr -d '\r')
  if printf '%s\n' "$printed" | grep -q -e "$pattern"; then
    echo "ok     $step"
  else
    echo "FAILED $step: no line like $pattern from: $*"
    printf '%s\n' "$printed" | head -n 20
    failed=1
  fi
}

# same STEP A B: both texts are the same, and there is one.
same() {
  if [ -n "$2" ] && [ "$2" = "$3" ]; then echo "ok     $1"; else echo "FAILED $1: '$2' is not '$3'"; failed=1; fi
}

get() { curl -s "$@"; }
head_of() { curl -s -o /dev/null -D - "$@"; }
type_of() { curl -sL -o /dev/null -w '%{http_code} %{content_type}\n' "$@"; }

cafe=$url/id/garage-cafe
page=$url/page/garage-cafe

# The thing sends to its description, which has prefixes and the names of its neighbours.
expect 'the thing is not the page' '^HTTP/1.1 303' head_of -H 'Accept: text/turtle' "$cafe"
expect 'Location has the suffix' '^Location: .*/page/garage-cafe.ttl$' head_of -H 'Accept: text/turtle' "$cafe"
expect 'Turtle has prefixes' '^PREFIX id:' get -L -H 'Accept: text/turtle' "$cafe"
expect 'neighbours have names' '中关村创业大街' get -L -H 'Accept: text/turtle' "$cafe"

# Accept: one type, lists of browsers and of RDF libraries, refusals.
while IFS='|' read -r accept answer; do
  expect "Accept $accept" "^$answer" type_of -H "Accept: $accept" "$cafe"
done <<'EOF'
text/turtle|200 text/turtle
application/ld+json|200 application/ld+json
application/n-triples|200 application/n-triples
application/rdf+xml|200 application/rdf+xml
text/html|200 text/html
text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8|200 text/html
text/turtle;q=0.4,application/ld+json;q=0.9|200 application/ld+json
text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3|200 text/turtle
application/rdf+xml;q=0.9, text/turtle;q=0.9, text/html;q=0.1|200 \(text/turtle\|application/rdf+xml\)
text/html;q=0, text/turtle|200 text/turtle
application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"|200 application/ld+json
image/png|406 application/problem+json
EOF
for suffix in html ttl jsonld nt rdf; do
  expect "suffix $suffix" '^200 ' type_of "$page.$suffix"
done

# Chinese in an address, as it is read and as it is sent: one thing.
raw=$url/id/中关村试验站
sent=$url/id/%E4%B8%AD%E5%85%B3%E6%9D%91%E8%AF%95%E9%AA%8C%E7%AB%99
expect 'a Chinese address, encoded' '"中关村试验站"@zh-Hans' get -L -H 'Accept: text/turtle' "$sent"
same 'a Chinese address, raw' "$(get -L -H 'Accept: text/turtle' "$raw")" "$(get -L -H 'Accept: text/turtle' "$sent")"
expect 'its Location is ASCII' '^Location: [ -~]*%E4%B8%AD[ -~]*$' head_of -H 'Accept: text/turtle' "$raw"
expect 'an unknown Chinese thing is told in JSON' '^404 application/problem+json' type_of -H 'Accept: application/json' "$url/id/没有"

# From a script of another site.
preflight() {
  head_of -X OPTIONS -H 'Origin: https://elsewhere.example' -H 'Access-Control-Request-Method: GET' \
    -H 'Access-Control-Request-Headers: accept' "$page.jsonld"
}
expect 'preflight is answered' '^HTTP/1.1 20[04]' preflight
expect 'preflight allows any site' '^Access-Control-Allow-Origin: \*$' preflight
expect 'preflight allows GET' '^Access-Control-Allow-Methods: .*GET' preflight
expect 'preflight allows Accept' '^Access-Control-Allow-Headers: .*[Aa]ccept' preflight
same 'no site gets credentials' "$(preflight | grep -ci 'allow-credentials')" 0
expect 'the answer allows any site' '^Access-Control-Allow-Origin: \*$' head_of -H 'Origin: https://elsewhere.example' "$page.jsonld"
expect 'an error allows any site' '^Access-Control-Allow-Origin: \*$' head_of -H 'Origin: https://elsewhere.example' "$url/id/none"

# HEAD says what GET would, and sends nothing.
for address in "$page.ttl" "$page.html" "$url/sparql?query=ASK%20%7B%7D" "$url/.well-known/void" \
  "$url/park/data?default" "$url/api/policy/list?format=csv" "$url/dump/parkgraph.nq.gz"; do
  kept='^\(HTTP\|Content-Type\|ETag\|Vary\|Link\)'
  same "HEAD of ${address#"$url"}" "$(curl -s -I "$address" | grep -i "$kept")" "$(head_of "$address" | grep -i "$kept")"
done

# What is known is not sent again, and stays known in each representation by itself.
for address in "$page.ttl" "$page.jsonld" "$url/sparql?query=ASK%20%7B%7D" "$url/api/policy/list" \
  "$url/dump/parkgraph.nq.gz" "$url/park/data?default"; do
  tag=$(head_of "$address" | tr -d '\r' | sed -n 's/^ETag: //p')
  expect "304 of ${address#"$url"}" '^HTTP/1.1 304' head_of -H "If-None-Match: $tag" "$address"
done

# The dataset about itself, its dump, and its vocabulary.
expect 'VoID without a redirect' '^200 text/turtle' type_of --max-redirs 0 -H 'Accept: text/turtle' "$url/.well-known/void"
expect 'VoID counts' 'void:triples  *[0-9]' get -H 'Accept: text/turtle' "$url/.well-known/void"
expect 'DCAT' 'dcat:Dataset' get -H 'Accept: text/turtle' "$url/catalog"
expect 'the ontology' 'owl[^ ]*Ontology' get -L -H 'Accept: text/turtle' "$url/ontology"
(cd "$work" && curl -s -O "$url/dump/parkgraph.nq.gz" && curl -s -O "$url/dump/parkgraph.nq.gz.sha256")
expect 'the dump has its digest' 'parkgraph.nq.gz: OK' sh -c "cd '$work' && sha256sum -c parkgraph.nq.gz.sha256"
stored=$(curl -s -H 'Accept: text/csv' --data-urlencode 'query=SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }' "$url/sparql" | tr -d '\r' | tail -n 1)
same 'the dump has every quad' "$(gzip -dc "$work/parkgraph.nq.gz" | wc -l | tr -d ' ')" "$stored"

# SPARQL by hand.
ask='ASK { <https://w3id.org/parkgraph/id/garage-cafe> ?p ?o }'
expect 'a query by GET' 'true' get -G -H 'Accept: text/csv' --data-urlencode "query=$ask" "$url/sparql"
expect 'a query by form' 'true' get -H 'Accept: text/csv' --data-urlencode "query=$ask" "$url/sparql"
expect 'a query as a body' 'true' get -H 'Accept: text/csv' -H 'Content-Type: application/sparql-query' --data-binary "$ask" "$url/sparql"
expect 'a mistake is told with its line' '"line" : 1' get --data-urlencode 'query=SELECT * {' "$url/sparql"
expect 'an update is refused' '^405 ' type_of -X PUT --data-binary '' "$url/park/data?default"

exit $failed
