# Two commands set everything up on a fresh machine: `make run` and `make test`.
SHELL := /bin/bash
export LC_ALL := C.UTF-8
PACKAGES := git libexpat1-dev libkainjow-mustache-dev libminizip-dev libpq-dev libsqlite3-dev libyaml-dev \
  pkg-config python3-venv zlib1g-dev
# For the tests alone: programs of others that read what Kanaltjek writes, and a server that it reads.
TEST_PACKAGES := chromium poppler-utils postgresql
TOOLS := .build/tools
READERS := "check-jsonschema>=0.30,<1" "duckdb>=1,<3" "feedparser>=6,<7" "html5lib>=1.1,<2" \
  "icalendar>=6,<7" "jq>=1.6,<2" "markdown-it-py>=3,<5" "odfpy>=1.4,<2" "openpyxl>=3.1,<4" \
  "pre-commit>=4,<5" "sarif-pydantic>=0.6,<1"
# Wanted for the axe-core in it, not for the browser driver that it asks for.
AXE := "axe-playwright-python>=0.1.8,<0.2"
# The Swift runtime and libyaml are linked in: one file that starts anywhere, and in half the time.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -static-executable --product kanaltjek
# Apart, since libpq can't be linked in, and other flags in one folder would build everything twice.
DATABASES := swift build -c release --static-swift-stdlib --scratch-path .build-databases --product kanaltjek-databases

.PHONY: run test sanitize bench lint setup tools

# The main job on the shipped strategies.
run: setup
	$(RELEASE)
	$(DATABASES)
	install "$$($(DATABASES) --show-bin-path)/kanaltjek-databases" "$$($(RELEASE) --show-bin-path)"
	"$$($(RELEASE) --show-bin-path)/kanaltjek" check strategies

# Every test; data written by others is used where KANALTJEK_CONFORMANCE names its folder, and its
# tests report themselves skipped otherwise.
test sanitize: PACKAGES += $(TEST_PACKAGES)
test: setup tools
	PATH="$(CURDIR)/$(TOOLS)/bin:$$PATH" swift test --disable-xctest

tools: $(TOOLS)/installed

$(TOOLS)/installed: Makefile | setup
	python3 -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip --quiet --disable-pip-version-check install $(READERS)
	$(TOOLS)/bin/python -m pip --quiet --disable-pip-version-check install --no-deps $(AXE)
	touch $@

# The same tests under the address sanitizer; leaks of the runtime itself are not asked for.
sanitize: setup tools
	PATH="$(CURDIR)/$(TOOLS)/bin:$$PATH" ASAN_OPTIONS=detect_leaks=0:suppressions=$(CURDIR)/.asan-suppressions swift test --sanitize=address --scratch-path .build-asan --disable-xctest

# The form of the code and of the strategy files by the command's own rules, and what a build says of them.
lint: setup
	swift format lint --strict --recursive Sources Tests Package.swift
	swift build --product kanaltjek
	"$$(swift build --show-bin-path)/kanaltjek" fmt --check strategies Tests/Examples docs/examples
	"$$(swift build --show-bin-path)/kanaltjek" check --quiet strategies

# The ratios against the peers and floors that KANALTJEK_BENCH names the folder of.
bench: setup
	$(RELEASE)
	Tests/Benchmarks/run "$$($(RELEASE) --show-bin-path)/kanaltjek"

# Installs the Debian packages that are missing, and says so where that is not possible.
setup:
	@missing=(); for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || missing+=($$package); \
	done; \
	if (( $${#missing[@]} )); then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  for try in 1 2 3; do \
	    $$sudo apt-get -o DPkg::Lock::Timeout=120 update -qq && \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends $${missing[@]} && exit 0; \
	    sleep 5; \
	  done; \
	  echo "install these packages first: $${missing[*]}" >&2; exit 1; \
	fi
