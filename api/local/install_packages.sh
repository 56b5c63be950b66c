#!/bin/sh
# Installs Debian packages without starting or creating any service: our PostgreSQL and Redis run
# privately. Run as root with the package names as arguments.
set -u
export DEBIAN_FRONTEND=noninteractive

policy=/usr/sbin/policy-rc.d
saved=$policy.before-instainstru
clusters=/etc/postgresql-common/createcluster.d
cluster_rule=$clusters/instainstru.conf

restore() {
  rm -f "$cluster_rule"
  rmdir "$clusters" 2>/dev/null
  if [ -e "$saved" ]; then mv -f "$saved" "$policy"; else rm -f "$policy"; fi
}

# A run that was killed has left its own rule behind; then the file aside is the true one.
if [ -e "$policy" ] && ! grep -q instainstru "$policy"; then mv -f "$policy" "$saved"; fi
trap restore EXIT
trap 'exit 130' HUP INT TERM
printf '#!/bin/sh\n# instainstru: while packages are being installed no service starts\nexit 101\n' >"$policy"
chmod 755 "$policy"
mkdir -p "$clusters"
echo 'create_main_cluster = false' >"$cluster_rule"

fetch() { apt-get -o DPkg::Lock::Timeout=180 -o Acquire::Retries=3 "$@"; }
install() { fetch install -y --no-install-recommends -o Dpkg::Options::=--force-confold "$@"; }

apt-get install -s "$@" >/dev/null 2>&1 || fetch update || exit 1
install "$@" || { fetch update && install "$@"; } || exit 1

# Installing the package also arranges a start at the next boot.
case " $* " in *' redis-server '*)
  if command -v systemctl >/dev/null; then systemctl disable --quiet redis-server.service; fi ;;
esac
