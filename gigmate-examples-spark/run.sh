#!/bin/sh
# Runs a job on Spark: gigmate-examples-spark/run.sh leads prospects.csv --out scored
# JAVA_HOME picks the Java (17 to 21), JAVA_OPTS goes to it after the default of 4 GB.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
if [ ! -d "$home/target/dependency" ]; then
  printf '%s\n' 'build first: mvn -q -Dquick -DskipTests -Pspark -pl gigmate-examples-spark -am package' >&2
  exit 1
fi
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi

# What Spark reaches into, as in org.apache.spark.launcher.JavaModuleOptions.
opens='-XX:+IgnoreUnrecognizedVMOptions'
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
  opens="$opens --add-opens=java.base/java.$package=ALL-UNNAMED"
done
for package in jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done

# shellcheck disable=SC2086 # both are lists of options
exec "$java" $opens -Xmx4g ${JAVA_OPTS:-} -cp "$home/target/classes:$home/target/dependency/*" \
  io.gigmate.examples.spark.SparkJobs "$@"
