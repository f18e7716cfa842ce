#!/bin/sh
# Writes secrets.env with fresh secrets, once; for its owner alone. Keep a copy where the backups are.
set -eu
cd "$(dirname "$0")"
[ -e secrets.env ] && { echo "secrets.env is there already"; exit 1; }
umask 077
secret() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
owner=$(secret); app=$(secret); keycloak=$(secret); store=$(secret); client=$(secret)
cat > secrets.env <<EOF
POSTGRES_PASSWORD=$owner
QUARKUS_FLYWAY_PASSWORD=$owner
FORME_DATABASE_PASSWORD=$app
QUARKUS_DATASOURCE_PASSWORD=$app
KEYCLOAK_DATABASE_PASSWORD=$keycloak
KC_DB_PASSWORD=$keycloak
MINIO_ROOT_USER=forme
MINIO_ROOT_PASSWORD=$store
FORME_BLOBS_ACCESS_KEY=forme
FORME_BLOBS_SECRET_KEY=$store
FORME_REALM_SECRET=$client
QUARKUS_OIDC_CREDENTIALS_SECRET=$client
KC_BOOTSTRAP_ADMIN_USERNAME=keycloak-admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret)
FORME_METRICS_TOKEN=$(secret)
QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY=$(secret)
EOF
echo "secrets.env written"
