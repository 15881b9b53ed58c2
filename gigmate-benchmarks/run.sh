#!/bin/sh
# Measures every hot path beside its peers and the machine's limit, and writes docs/performance.md:
# gigmate-benchmarks/run.sh. With arguments it passes them to JMH, prints what that says and writes
# nothing: gigmate-benchmarks/run.sh 'LeadModel' -f 1 -wi 2 -i 3.
set -eu

cd "$(dirname "$0")/.."
mvn -B -q -ntp -Dquick -DskipTests -pl gigmate-benchmarks -am package
cp='gigmate-benchmarks/target/classes:gigmate-benchmarks/target/dependency/*'
if [ $# -gt 0 ]; then
  exec java -cp "$cp" org.openjdk.jmh.Main "$@"
fi
measured=gigmate-benchmarks/target/jmh.json
java -cp "$cp" org.openjdk.jmh.Main -f 3 -wi 3 -w 500ms -i 3 -r 500ms -foe true -prof gc \
  -rf json -rff "$measured"
java -cp "$cp" io.gigmate.benchmarks.report.Performance collect gigmate-benchmarks/results.json "$measured"
java -cp "$cp" io.gigmate.benchmarks.report.Performance write gigmate-benchmarks/results.json docs/performance.md
