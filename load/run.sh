#!/bin/sh
# Puts GigMate on PostgreSQL under load, and prints how long requests took, how many failed and how
# much memory the app had at the most: load/run.sh [leads] [events] [seconds] [requests a second].
#
# It needs hey and PostgreSQL 15 or later (Debian: apt-get install hey postgresql), makes a database
# in a folder of its own that is removed afterwards, and starts ./gigmate on it. PGBIN names the
# folder of PostgreSQL's programs. With GIGMATE_LOAD_KEEP=folder the database is kept there, and
# taken again the next time. GIGMATE_LOAD_WORKERS is how many connections ask on each half; 4.
# GIGMATE_LOAD_NODES=2 starts the app twice on the one database; the calendar is asked of the second.
set -eu

leads=${1:-1000000}
events=${2:-100000}
seconds=${3:-60}
rate=${4:-500}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
: "${PGBIN:=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}"
gigmate=${GIGMATE:-$home/gigmate}
port=${GIGMATE_LOAD_PORT:-18200}
nodes=${GIGMATE_LOAD_NODES:-1}
work=$(mktemp -d)
files=${GIGMATE_LOAD_KEEP:-$work/database}
app=
second=
started=

command -v hey >/dev/null || { echo 'load: hey is needed' >&2; exit 1; }
[ -x "$PGBIN/postgres" ] || { echo 'load: PostgreSQL is needed; PGBIN names its programs' >&2; exit 1; }
# PostgreSQL does not run as root; a name space of its own will do.
[ "$(id -u)" = 0 ] && as='unshare -U' || as=

stop() {
  for process in $started $app $second; do
    kill "$process" 2>/dev/null || :
    wait "$process" 2>/dev/null || :
  done
  $as "$PGBIN/pg_ctl" -D "$files" -m fast -w stop >/dev/null 2>&1 || :
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM

export PGHOST="$work" PGPORT=$((port + 1)) PGUSER=gigmate PGDATABASE=postgres
fresh=
if [ ! -f "$files/PG_VERSION" ]; then
  fresh=yes
  mkdir -p "$files"
  chmod 700 "$files"
  $as "$PGBIN/initdb" -D "$files" -U gigmate -A trust -E UTF8 >/dev/null
fi
$as "$PGBIN/pg_ctl" -D "$files" -w -l "$work/postgres.log" \
  -o "-p $PGPORT -k $work -c shared_buffers=256MB -c max_wal_size=2GB" start >/dev/null

GIGMATE_DB="jdbc:postgresql://localhost:$PGPORT/postgres?user=gigmate"
GIGMATE_ADMIN_PASSWORD='load test of this machine'
GIGMATE_DATA=$files.data
export GIGMATE_DB GIGMATE_ADMIN_PASSWORD GIGMATE_DATA
if [ -n "$fresh" ]; then
  "$gigmate" serve --port 0 --no-sample-data --rehearse >/dev/null
  echo "filling: $leads leads, $events events" >&2
  {
    echo "set gigmate.leads = '$leads'; set gigmate.events = '$events';"
    cat "$home/load/market.sql"
  } | psql -q -v ON_ERROR_STOP=1
  psql -q -c 'vacuum (analyze)' -c checkpoint
fi

start() {
  JAVA_OPTS="${JAVA_OPTS:-} -Xmx512m" "$gigmate" serve --port "$1" --no-sample-data >"$work/app-$1.log" 2>&1 &
  started=$!
  tries=0
  until curl -fs "http://localhost:$1/health" >/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { cat "$work/app-$1.log" >&2; exit 1; }
    sleep 1
  done
}
start "$port"
app=$started
calendar=$port
if [ "$nodes" = 2 ]; then
  calendar=$((port + 2))
  start "$calendar"
  second=$started
fi
token=$("$gigmate" token create --label load --scope api:read | grep -o 'gm_[0-9a-f]*_[A-Za-z0-9_-]*' | head -n 1)
[ -n "$token" ] || { echo 'load: no token' >&2; exit 1; }

# Half of the requests each; what hey is given is the rate of one of its workers. They all fire in
# step: of ten on each half, twenty requests come at one time, forty milliseconds after the last.
workers=${GIGMATE_LOAD_WORKERS:-4}
shoot() {
  hey -z "$1s" -c "$workers" -q "$(awk "BEGIN { print $2 / 2 / $workers }")" -H "Authorization: Bearer $token" \
    "http://localhost:$3" >"$work/$4"
}
from=$(date -u +%F)
both() {
  shoot "$1" "$2" "$port/api/v1/leads?limit=20" leads &
  first=$!
  shoot "$1" "$2" "$calendar/api/v1/events?limit=20&from=$from" calendar
  wait "$first"
}
# Hundredths of a second of a core that these processes have used.
used() {
  for process in "$@"; do
    sed 's/.*) //' "/proc/$process/stat" 2>/dev/null
  done | awk '{ ticks += $12 + $13 } END { print ticks + 0 }'
}
backends() {
  pgrep -P "$(head -n 1 "$files/postmaster.pid")" || :
}
# Half a minute to warm up: until then the virtual machine compiles what it runs, on a core of its own.
both 30 "$rate"
# shellcheck disable=SC2086 # One process or two.
app_before=$(used $app $second)
# shellcheck disable=SC2046 # A list of processes.
database_before=$(used $(backends))
echo "load average before: $(cut -d' ' -f1-3 /proc/loadavg)"
both "$seconds" "$rate"
for part in leads calendar; do
  awk -v part="$part" '
    /Requests\/sec/ { rate = $2 }
    /50% in/ { p50 = $3 } /95% in/ { p95 = $3 } /99% in/ { p99 = $3 }
    /\[200\]/ { good = $2 }
    /^ *\[[0-9]+\]/ && !/\[200\]/ { bad += $2 }
    /Error distribution/ { errors = 1 } errors && /^ *\[[0-9]+\]/ { bad += $1 }
    END { printf "%-9s %.0f requests/s  p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  200: %d  other: %d\n",
      part, rate, p50 * 1000, p95 * 1000, p99 * 1000, good, bad }' "$work/$part"
done
answers=$(awk '/\[[0-9]+\].*responses/ { all += $2 } END { print all }' "$work/leads" "$work/calendar")
# shellcheck disable=SC2046,SC2086
awk -v app=$(($(used $app $second) - app_before)) -v database=$(($(used $(backends)) - database_before)) \
  -v answers="$answers" \
  'BEGIN { printf "processor %.2f ms a request in the app, %.2f ms in PostgreSQL\n", app * 10 / answers, database * 10 / answers }'
memory() {
  for process in $app $second; do
    awk -v when="$1" '/VmHWM/ { printf "memory    %.0f MB at the most%s\n", $2 / 1024, when }' "/proc/$process/status"
  done
}
memory ''
# What people look at, once as it comes; the password is hashed for each, which takes its time too.
for page in /ai /leads; do
  curl -s -o /dev/null -u "admin:$GIGMATE_ADMIN_PASSWORD" \
    -w "page      $page %{http_code} in %{time_total} s, %{size_download} bytes\n" \
    "http://localhost:$port$page"
done
memory ', with the pages'
echo "load average after: $(cut -d' ' -f1-3 /proc/loadavg)"
