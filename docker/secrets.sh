#!/bin/sh
# Writes fresh secrets into the folder secrets, once, for its owner alone: a file for each service with what it must know.
# Keep a copy where the backups are.
set -eu
cd "$(dirname "$0")"
[ ! -e secrets ] || { echo "there are secrets already"; exit 1; }
umask 077
mkdir secrets
secret() { head -c "${1:-32}" /dev/urandom | od -An -tx1 | tr -d ' \n'; }
owner=$(secret); app=$(secret); keycloak=$(secret); store=$(secret 20); client=$(secret)
cat > secrets/database.env <<EOF
POSTGRES_PASSWORD=$(secret)
FORME_OWNER_PASSWORD=$owner
FORME_DATABASE_PASSWORD=$app
KEYCLOAK_DATABASE_PASSWORD=$keycloak
EOF
cat > secrets/migration.env <<EOF
QUARKUS_FLYWAY_PASSWORD=$owner
EOF
cat > secrets/forme.env <<EOF
QUARKUS_DATASOURCE_PASSWORD=$app
FORME_BLOBS_ACCESS_KEY=forme
FORME_BLOBS_SECRET_KEY=$store
QUARKUS_OIDC_CREDENTIALS_SECRET=$client
QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY=$(secret)
FORME_METRICS_TOKEN=$(secret)
EOF
cat > secrets/store.env <<EOF
MINIO_ROOT_USER=store-admin
MINIO_ROOT_PASSWORD=$(secret 20)
EOF
cat > secrets/buckets.env <<EOF
FORME_BLOBS_ACCESS_KEY=forme
FORME_BLOBS_SECRET_KEY=$store
EOF
cat > secrets/keycloak.env <<EOF
KC_DB_PASSWORD=$keycloak
FORME_REALM_SECRET=$client
KC_BOOTSTRAP_ADMIN_USERNAME=keycloak-admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret)
EOF
echo "secrets written"
