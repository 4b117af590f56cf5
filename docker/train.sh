#!/bin/sh
# Makes the AOT cache of the application in the current folder: starts it as in production on a
# PostgreSQL and a Redis of this machine (Debian's or Ubuntu's packages), lets it answer some
# requests, and stops it; Java then writes palaestra.aot. Run by Dockerfile.jvm, as root.
set -eu

database=$(ls /usr/lib/postgresql | sort -n | tail -1)
work=$(mktemp -d)
chown postgres "$work"
as_postgres() {
  runuser -u postgres -- "/usr/lib/postgresql/$database/bin/$1" -D "$work/data" ${2+"$2"} ${3+"$3"} ${4+"$4"} >/dev/null
}
stop() {
  kill "${application:-}" "${redis:-}" 2>/dev/null || true
  as_postgres pg_ctl stop -m immediate 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

as_postgres initdb --username=palaestra --auth=trust
as_postgres pg_ctl start -w "--options=-p 5544 -k $work"
redis-server --port 6399 --save '' >/dev/null &
redis=$!

export DATABASE_URL=postgresql://localhost:5544/postgres DATABASE_USERNAME=palaestra
export DATABASE_PASSWORD=trusted REDIS_URL=redis://localhost:6399
PALAESTRA_JWT_PRIVATE_KEY=$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2>/dev/null)
PALAESTRA_ENCRYPTION_KEYS=$(openssl rand -base64 32)
export PALAESTRA_JWT_PRIVATE_KEY PALAESTRA_ENCRYPTION_KEYS
export QUARKUS_HTTP_PORT=8099 QUARKUS_MANAGEMENT_PORT=8098 QUARKUS_MAILER_MOCK=true

java @jvm.options -XX:AOTCacheOutput=palaestra.aot -jar palaestra.jar >"$work/log" 2>&1 &
application=$!
tries=0
until curl -fs -o /dev/null http://localhost:8098/q/health/ready; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$application"; then
    cat "$work/log" >&2
    exit 1
  fi
  sleep 0.2
done

# What the first requests of a new instance need: routing, JSON, validation, hashing, SQL, tokens.
post() {
  curl -s "http://localhost:8099/api/v1/$1" -H 'Content-Type: application/json' -d "$2"
}
post auth/register '{"email":"coach@example.org","password":"correct horse battery","full_name":"A Coach","organization_name":"Training run"}' >/dev/null
token=$(post auth/login '{"email":"coach@example.org","password":"correct horse battery"}' | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
for path in api/v1/health openapi api/v1/me api/v1/exercises api/v1/programs api/v1/muscle-groups api/v1/absent; do
  curl -s -o /dev/null -w "%{http_code} $path\n" -H "Authorization: Bearer $token" "http://localhost:8099/$path"
done
curl -s -o /dev/null http://localhost:8098/q/metrics

kill -TERM "$application"
wait "$application" || true
test -s palaestra.aot
