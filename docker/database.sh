#!/bin/sh
# Runs once in the new database: the owner of Forme's tables, the user that Forme works as, who owns nothing and gets its
# rights from the migrations, and a database for Keycloak. Nobody of them is more than that, or sees the others' database.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$FORME_OWNER_PASSWORD" -v app="$FORME_DATABASE_PASSWORD" \
    -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create user forme_owner password :'owner';
create user forme password :'app';
create user keycloak password :'keycloak';
create database forme owner forme_owner;
create database keycloak owner keycloak;
revoke connect on database forme from public;
revoke connect on database keycloak from public;
grant connect on database forme to forme;
SQL
