# Two commands on a fresh machine: make demo, make test.

PREFIX ?= /usr/local
SWIFT_FILES := Package.swift Sources Tests Migrations
RELEASE := .build-release

# Where each shell looks for completions, and man for its pages.
SCRIPTS := Sources/study/Completion/Scripts
BASH_FILE := share/bash-completion/completions/study
ZSH_FILE := share/zsh/site-functions/_study
FISH_FILE := share/fish/vendor_completions.d/study.fish
MAN_FILE := share/man/man1/study.1
BELOW = $(DESTDIR)$(PREFIX)

# A static Swift runtime starts faster and needs no toolchain on the machine
# that runs it; macOS has the runtime in the system.
ifneq ($(shell uname -s),Darwin)
STATIC := --static-swift-stdlib
endif

.PHONY: help demo test soak mutants bench build install lint pictures clean dependencies test-build

help: ## what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## */ /' | awk '{n=$$1; $$1=""; printf "make %-9s%s\n", n, $$0}'

demo: build ## build the release and show a first session
	@scripts/demo $(RELEASE)/study

# The commands are tested with the release, which starts in a tenth of the time.
test soak: export STUDY_BINARY := $(CURDIR)/$(RELEASE)/study

test: test-build ## build everything and run all tests
	swift test --skip-build

soak: test-build ## run all rounds of every property; BUDGET=30m for so long
	scripts/soak $(if $(BUDGET),--budget $(BUDGET))

mutants: ## break the sources line by line and ask the tests; N="3 7" for two of them
	@scripts/install-dependencies tests
	scripts/mutants $(N)

test-build: build
	@scripts/install-dependencies tests
	swift build --build-tests

bench: build ## measure the release against plain tools; BENCH="--runs 3" for less
	Benchmarks/run $(BENCH)

build: dependencies ## build the release binary into .build-release/study
	swift build -c release $(STATIC) --scratch-path $(RELEASE) --product study
	@cp $(RELEASE)/release/study $(RELEASE)/study.new
	@strip $(RELEASE)/study.new
	@mv $(RELEASE)/study.new $(RELEASE)/study
	@scripts/check-release $(RELEASE)/study

install: build ## install below PREFIX (default /usr/local)
	for folder in bin $(dir $(BASH_FILE) $(ZSH_FILE) $(FISH_FILE) $(MAN_FILE)); do \
	  install -d "$(BELOW)/$$folder" || exit; done
	install -m 755 $(RELEASE)/study "$(BELOW)/bin/study"
	$(RELEASE)/study manual >$(RELEASE)/study.1
	install -m 644 $(RELEASE)/study.1 "$(BELOW)/$(MAN_FILE)"
	install -m 644 $(SCRIPTS)/study.bash "$(BELOW)/$(BASH_FILE)"
	install -m 644 $(SCRIPTS)/study.zsh "$(BELOW)/$(ZSH_FILE)"
	install -m 644 $(SCRIPTS)/study.fish "$(BELOW)/$(FISH_FILE)"
	@[ -n "$(DESTDIR)" ] || scripts/zsh-path "$(PREFIX)/$(dir $(ZSH_FILE))"

lint: ## check the style of the sources
	swift format lint --strict --recursive $(SWIFT_FILES)

pictures: build ## draw the pictures of the README
	scripts/picture $(RELEASE)/study

clean: ## remove everything that was built
	rm -rf .build $(RELEASE) .build-bench .build-mutants

dependencies:
	@scripts/install-dependencies
