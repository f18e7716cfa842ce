#!/bin/sh
# Starts Forme with what the environment says. Words behind it go to the program: migrate, verify, backup, restore.
set -eu
app=${FORME_APP:-/forme/app}
words=$#
set -- -jar "$app/quarkus-run.jar" "$@"
if [ -n "${JAVA_TMP:-}" ]; then
    # A folder for each instance. What one that was killed left in its own goes at its next start.
    temporary=$JAVA_TMP/$(uname -n)-${QUARKUS_HTTP_PORT:-8080}
    [ "$words" -gt 0 ] || rm -rf "$temporary"
    mkdir -p "$temporary"
    chmod 700 "$temporary"
    set -- "-Djava.io.tmpdir=$temporary" "$@"
fi
# shellcheck disable=SC2086  # several options in one variable
exec java ${JAVA_MEMORY:--XX:MaxRAMPercentage=60 -XX:+UseSerialGC} ${JAVA_OPTIONS:-} -Djava.awt.headless=true "$@"
