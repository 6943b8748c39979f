#!/usr/bin/env bash
# What some tests need beyond a JDK: a browser, to open the report in. Without it those tests are skipped.
# For Debian and Ubuntu; run it as root.

set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends chromium fonts-dejavu-core
