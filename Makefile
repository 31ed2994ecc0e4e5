# What can be done here; `make help` says it in one screen.

EPISODE ?= Fixtures/one-conversation/interview.page.txt
OUTPUT ?= Reports
PREFIX ?= /usr/local
DESTDIR ?=

SWIFT ?= swift
# Flags for every build; CI adds its stricter ones here, so that nothing is built twice.
SWIFT_FLAGS ?=

# A folder with nothing but C++'s library as an archive; where it comes first, the linker takes that.
STATIC_LIBRARIES := .build/static-libraries

ifeq ($(shell uname -s),Darwin)
# Homebrew keeps its headers and libraries where the compiler does not look; its stemmer has no .pc file.
PLATFORM_FLAGS := -Xcc -I$(shell brew --prefix)/include -Xlinker -L$(shell brew --prefix)/lib
else
# The program has Swift's library within it, and C++'s, which that needs: it starts four times as fast and
# runs on machines without Swift. It takes no library from the folder it stands in, where anybody may have
# put one. And it asks for generic types by address, not by name, which the runtime would look up among all
# there are: a fifteenth of the work on one episode.
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -L -Xswiftc "$(CURDIR)/$(STATIC_LIBRARIES)" \
  -Xswiftc -Xclang-linker -Xswiftc -static-libgcc --disable-local-rpath \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
endif

# How long each target is fuzzed, and how many broken files are tried.
FUZZ_SECONDS ?= 900
MUTATIONS ?= 200000

BUILD_FLAGS = $(PLATFORM_FLAGS) $(SWIFT_FLAGS)

TURNTABLE := .build/release/turntable
MANUAL_DIR ?= Documentation

bindir := $(DESTDIR)$(PREFIX)/bin
mandir := $(DESTDIR)$(PREFIX)/share/man/man1
bashdir := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zshdir := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
fishdir := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.DEFAULT_GOAL := help

help: ## List what can be made
	@echo 'usage: make TARGET [VARIABLE=value]'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' Makefile

report: release ## Write a report on a sample episode; EPISODE=FILE for yours, OUTPUT=DIR for elsewhere
	@$(TURNTABLE) report --output "$(OUTPUT)" "$(EPISODE)"

test: packages ## Run the tests
	@scripts/install-packages.sh --for-tests
	$(SWIFT) test --parallel $(BUILD_FLAGS)

test-spark: release ## Test the Spark job with workers of their own; needs Java 17 and Python 3
	@if ! command -v java >/dev/null && [ -z "$(JAVA_HOME)$(CI)" ]; then \
	  echo 'make: no Java here, so that nothing is tested with Spark'; \
	else $(SPARK_TESTS); fi

SPARK_TESTS = python3 -m venv .build/spark && \
  .build/spark/bin/pip install --quiet --requirement Tests/Spark/requirements.txt; \
  TURNTABLE_BINARY="$(CURDIR)/$(TURNTABLE)" .build/spark/bin/python Tests/Spark/test_spark.py --verbose

release: packages ## Build the program into .build/release
	@mkdir -p $(STATIC_LIBRARIES)
	@ln -sf "$$(clang -print-file-name=libstdc++.a)" $(STATIC_LIBRARIES) 2>/dev/null || true
	$(SWIFT) build --configuration release $(RELEASE_FLAGS) $(BUILD_FLAGS) --product turntable

packages: ## Install the system packages that are missing
	@SWIFT="$(SWIFT)" scripts/check-swift.sh 6.3
	@scripts/install-packages.sh

lint: ## Say where the code departs from the project's style
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Bring the code into the project's style
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

SOURCES := Sources Tests Package.swift

manual: release ## Write the manual page anew from the commands' own help
	$(SWIFT) build $(BUILD_FLAGS) --product generate-manual
	.build/debug/generate-manual $(TURNTABLE) --output-directory $(MANUAL_DIR)

# Builds only what is not there, so that `sudo make install` after `make release` needs no Swift.
$(TURNTABLE):
	$(MAKE) release

install: $(TURNTABLE) ## Install program, manual and completions below PREFIX (default /usr/local)
	install -d "$(bindir)" "$(mandir)" "$(bashdir)" "$(zshdir)" "$(fishdir)"
	install -m 755 -s $(TURNTABLE) "$(bindir)/turntable"
	install -m 644 Documentation/turntable.1 "$(mandir)/turntable.1"
	$(TURNTABLE) --generate-completion-script bash > "$(bashdir)/turntable"
	$(TURNTABLE) --generate-completion-script zsh > "$(zshdir)/_turntable"
	$(TURNTABLE) --generate-completion-script fish > "$(fishdir)/turntable.fish"

uninstall: ## Remove what install put below PREFIX
	rm -f "$(bindir)/turntable" "$(mandir)/turntable.1" "$(bashdir)/turntable" \
	  "$(zshdir)/_turntable" "$(fishdir)/turntable.fish"

bench: release ## Measure the speed of each part and of the whole command
	cd Tests/Performance && $(SWIFT) package $(BUILD_FLAGS) benchmark
	$(MAKE) -C Tests/Performance/c-floor compare TURNTABLE="$(CURDIR)/$(TURNTABLE)" \
	  EPISODE="$(abspath $(EPISODE))"
	Tests/Performance/archive.sh "$(CURDIR)/$(TURNTABLE)"

soak: release ## Look for crashes and hangs: real files, hostile ones, broken ones, fuzzing; then bench
	scripts/soak.sh $(TURNTABLE)
	scripts/hostile.sh $(TURNTABLE)
	$(MAKE) mutate fuzz bench

fuzz: packages ## Fuzz each target for FUZZ_SECONDS; see Tests/Fuzzing/README.md
	SWIFT="$(SWIFT)" scripts/fuzz.sh $(FUZZ_SECONDS)

mutate: packages ## Break files of TURNTABLE_CORPUS in 200,000 ways, looking for crashes and hangs
	@[ -d "$$TURNTABLE_CORPUS" ] || { echo 'mutate: set TURNTABLE_CORPUS to a folder of transcripts'; exit 64; }
	$(SWIFT) build --package-path Tests/Fuzzing --scratch-path Tests/Fuzzing/.build/mutate \
	  --configuration release $(PLATFORM_FLAGS) --product mutate
	Tests/Fuzzing/.build/mutate/release/mutate "$$TURNTABLE_CORPUS" $(MUTATIONS)

sanitize: packages ## Run the tests under address, thread and undefined-behaviour sanitizers
	scripts/install-packages.sh --for-tests
	SWIFT="$(SWIFT)" scripts/sanitize.sh

topic-hits: release ## Measure topics of TURNTABLE_CORPUS against what people wrote; count them anew
	python3 -m venv .build/topic-hits/python
	.build/topic-hits/python/bin/pip install --quiet --requirement scripts/topic-hits/requirements.txt
	.build/topic-hits/python/bin/python scripts/topic-hits/topic_hits.py $(TURNTABLE)
	.build/topic-hits/python/bin/python scripts/topic-hits/count_mentions.py $(TURNTABLE)

clean: ## Remove everything that was built; reports stay
	rm -rf .build Tests/*/.build
	$(MAKE) -C Tests/Performance/c-floor clean

.PHONY: help report test test-spark release packages lint format manual install uninstall bench soak \
  fuzz mutate sanitize topic-hits clean
