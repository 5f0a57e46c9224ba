"""The requests of the README's Python examples with nothing but Python itself: notebook.py URL"""

import csv
import io
import json
import sys
from urllib.parse import urlencode
from urllib.request import Request, urlopen

base = sys.argv[1]


def read(path, accept="*/*", form=None):
    """Gives the media type and the text of an answer; redirects are followed."""
    body = urlencode(form).encode() if form else None
    with urlopen(Request(base + path, data=body, headers={"Accept": accept})) as answer:
        return answer.headers.get_content_type(), answer.read().decode("utf-8")


# What pandas.read_csv asks.
media, text = read("/api/figure/list?format=csv&sources=1")
assert media == "text/csv", media
rows = list(csv.DictReader(io.StringIO(text, newline="")))
assert len(rows) > 100, len(rows)
assert {"indicatorLabel", "figure", "sources"} <= rows[0].keys(), rows[0].keys()
print(len(rows), "figures")

# What SPARQLWrapper asks: it names the format in three parameters and in Accept.
query = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) LIMIT 3"
asked = {"query": query, "format": "json", "output": "json", "results": "json"}
accept = "application/sparql-results+json,application/json,text/javascript,application/javascript"
by_get = read("/sparql?" + urlencode(asked), accept)
by_post = read("/sparql", accept, {"query": query})
assert by_get == by_post, (by_get, by_post)
assert by_get[0] == "application/sparql-results+json", by_get[0]
counts = [int(row["n"]["value"]) for row in json.loads(by_get[1])["results"]["bindings"]]
assert len(counts) == 3 and counts == sorted(counts, reverse=True), counts
print(len(counts), "predicates")

# What rdflib asks when it parses an address.
accept = (
    "text/turtle, application/rdf+xml, application/n-triples;q=0.9, application/ld+json;q=0.9,"
    " */*;q=0.1"
)
media, text = read("/id/garage-cafe", accept)
assert media in ("text/turtle", "application/rdf+xml"), media
assert "zhongguancun-inno-way" in text
print(media)
