#!/bin/sh
# Gets what the tests in this folder need beyond Python: a Chromium. Where it cannot, it says how to get one.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests (once)." >&2
    apt-get update -qq >&2
    if DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-dejavu-core fonts-noto-core >/dev/null; then exit 0; fi
fi

echo "The browser tests need Chromium, and it is not installed. On Debian or Ubuntu: sudo apt-get install chromium" >&2
# On a person's machine the tests are then skipped, each with this reason; in CI a missing browser is a failure.
[ -z "${CI:-}" ]
