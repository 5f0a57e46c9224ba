#!/bin/sh
# Times starts of the service to its ready line against a bare embedded Fuseki that loads the same
# files, in turn, in one run. Run it from the checkout after ./parkgraph serve and ./mvnw verify:
#   sh src/test/java/org/parkgraph/bench/start.sh [RUNS]
set -eu
runs=${1:-5}

# Seconds from the command's start to its first line that has the word ready.
until_ready() {
  begin=$(date +%s.%N)
  fifo=$(mktemp -u)
  mkfifo "$fifo"
  "$@" >"$fifo" 2>/dev/null &
  pid=$!
  grep -m 1 -q ready <"$fifo"
  end=$(date +%s.%N)
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  rm -f "$fifo"
  echo "$end $begin" | awk '{ printf "%.2f", $1 - $2 }'
}

i=1
while [ "$i" -le "$runs" ]; do
  bare=$(until_ready java -XX:+UseSerialGC -cp "target/test-classes:target/classes:target/lib/*" org.parkgraph.bench.BareFuseki)
  ours=$(until_ready ./parkgraph serve --port 0)
  echo "run $i: bare Fuseki $bare s, Parkgraph $ours s, ratio $(echo "$ours $bare" | awk '{ printf "%.2f", $1 / $2 }')"
  i=$((i + 1))
done
