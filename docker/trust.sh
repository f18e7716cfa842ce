#!/bin/sh
# Writes down whom Forme believes that it speaks to Keycloak: the public authorities, the office's own where its certificate
# is laid in, and Caddy's where Caddy makes the certificates.
set -eu
public=${PUBLIC_AUTHORITIES:-/etc/ssl/certs/ca-certificates.crt}
office=${OFFICE_AUTHORITY:-/certificates/authority.pem}
caddy=${CADDY_AUTHORITY:-/data/caddy/pki/authorities/local/root.crt}
trust=${TRUST:-/trust}
tries=30
while [ "${FORME_TLS:-internal}" = internal ] && [ ! -s "$caddy" ]; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "Caddy has no authority yet: $caddy"; exit 1; }
    sleep 1
done
umask 022
: > "$trust/authorities.new"
for one in "$public" "$office" "$caddy"; do
    if [ -s "$one" ]; then { cat "$one"; echo; } >> "$trust/authorities.new"; fi
done
mv "$trust/authorities.new" "$trust/authorities.pem"
