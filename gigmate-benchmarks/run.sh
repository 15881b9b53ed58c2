#!/bin/sh
# Measures every hot path beside its peers and the machine's limit, and writes docs/performance.md.
# With arguments it passes them to JMH and writes nothing:
# gigmate-benchmarks/run.sh LeadModel -f 1 -wi 2 -i 3.
set -eu

cd "$(dirname "$0")/.."
mvn -B -q -ntp -Dquick -Privals -DskipTests -pl gigmate-benchmarks -am package
target=gigmate-benchmarks/target
cp="$target/classes:$target/dependency/*"
if [ $# -gt 0 ]; then
  exec java -cp "$cp" org.openjdk.jmh.Main "$@"
fi
report() { java -cp "$cp" io.gigmate.benchmarks.report.Performance "$@"; }
java -Xmx2g -cp "$cp" io.gigmate.benchmarks.RecipientThrottleBenchmark >"$target/bytes.txt"
rm -rf "$target/measured"
mkdir "$target/measured"
failed=
for class in $(report names); do
  java -cp "$cp" org.openjdk.jmh.Main "$class" -foe true -prof gc \
    -rf json -rff "$target/measured/$(echo "$class" | tr -dc 'A-Za-z').json" || failed="$failed $class"
done
report collect gigmate-benchmarks/results.json "$target"/measured/*.json "$target/bytes.txt"
report write gigmate-benchmarks/results.json docs/performance.md
if [ -n "$failed" ]; then
  echo "not measured, as it failed:$failed" >&2
  exit 1
fi
