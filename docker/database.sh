#!/bin/sh
# Runs once in the new database: the user that Forme works as, who owns nothing and gets its rights from the migrations, and
# a database for Keycloak.
set -eu
psql -v ON_ERROR_STOP=1 -v app="$FORME_DATABASE_PASSWORD" -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create user forme password :'app';
create user keycloak password :'keycloak';
create database keycloak owner keycloak;
SQL
