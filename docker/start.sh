#!/bin/sh
# Starts Forme with what the environment says. Words behind it go to the program: verify, backup, restore.
set -eu
app=${FORME_APP:-/forme/app}
# shellcheck disable=SC2086  # several options in one variable
exec java ${JAVA_OPTIONS:--XX:MaxRAMPercentage=60 -XX:+UseSerialGC} -Djava.awt.headless=true -jar "$app/quarkus-run.jar" "$@"
