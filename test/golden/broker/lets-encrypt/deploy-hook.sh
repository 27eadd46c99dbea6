#!/bin/sh
# Made by harden: `/etc/letsencrypt/renewal-hooks/deploy/mosquitto`. certbot calls it after each renewal.
set -eu
umask 077
install -o mosquitto -g mosquitto -m 0644 "$RENEWED_LINEAGE/fullchain.pem" "/etc/mosquitto/harden/server.pem.new"
install -o mosquitto -g mosquitto -m 0600 "$RENEWED_LINEAGE/privkey.pem" "/etc/mosquitto/harden/server.key.new"
mv "/etc/mosquitto/harden/server.key.new" "/etc/mosquitto/harden/server.key"
mv "/etc/mosquitto/harden/server.pem.new" "/etc/mosquitto/harden/server.pem"
systemctl kill --signal=HUP mosquitto.service
