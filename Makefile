# Two commands on a fresh machine: make demo, make test.

PREFIX ?= /usr/local
SWIFT_FILES := Package.swift Sources Tests Migrations
RELEASE := .build-release
PACKAGES := .build-package

# A static Swift runtime starts faster and needs no toolchain on the machine
# that runs it; macOS has the runtime in the system. So does C++'s, whose archive
# is found in a folder where its shared library is not. At a fixed address and
# without exported symbols the loader has next to nothing to do. Types that the
# compiler knows are linked; looked up by name, each dictionary's key would have
# the runtime search all conformances. All Swift runs in one thread, so references
# are counted without atomic operations. What parses settings is made small (-Os),
# and strings that end alike are kept once (-O2).
ifneq ($(shell uname -s),Darwin)
ARCHIVES := $(RELEASE)/archives
STATIC := --static-swift-stdlib -Xcxx -Os \
  $(addprefix -Xswiftc -Xfrontend -Xswiftc ,-assume-single-threaded \
  -disable-concrete-type-metadata-mangled-name-accessors) \
  $(addprefix -Xlinker ,-L$(CURDIR)/$(ARCHIVES) --icf=safe -O2 \
  --version-script=$(CURDIR)/scripts/symbols.map) \
  $(addprefix -Xswiftc -Xclang-linker -Xswiftc ,-static-libgcc -no-pie)
endif

.PHONY: help demo test soak mutants bench bench-baseline guard build install package package-test lint pictures clean dependencies test-build

help: ## what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## */ /' | awk '{n=$$1; $$1=""; printf "make %-13s%s\n", n, $$0}'

demo: build ## build the release and show a first session
	@scripts/demo $(RELEASE)/study

# The commands are tested with the release, which starts in a tenth of the time.
test soak: export STUDY_BINARY := $(CURDIR)/$(RELEASE)/study

test: test-build ## build everything and run all tests
	scripts/run-tests

# An optimised build of the tests tries ten times as many rounds.
soak: build ## run all rounds of every property; BUDGET=30m for so long
	@scripts/install-dependencies tests
	swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build-tests
	BUILT=.build-tests/release scripts/soak $(if $(BUDGET),--budget $(BUDGET))

mutants: ## break the sources line by line and ask the tests; N="3 7" for two of them
	@scripts/install-dependencies tests
	scripts/mutants $(N)

test-build: build
	@scripts/install-dependencies tests
	swift build --build-tests

bench: build ## measure the release against plain tools; BENCH="--runs 3" for less
	Benchmarks/run $(BENCH)

build: dependencies ## build the release binary into .build-release/study
ifdef ARCHIVES
	@mkdir -p $(ARCHIVES)
	@ln -sf "$$(clang -print-file-name=libstdc++.a 2>/dev/null || c++ -print-file-name=libstdc++.a)" $(ARCHIVES)/
endif
	swift build -c release $(STATIC) --scratch-path $(RELEASE) --product study
	@cp $(RELEASE)/release/study $(RELEASE)/study.new
	@strip $(RELEASE)/study.new
	@mv $(RELEASE)/study.new $(RELEASE)/study
	@scripts/check-release $(RELEASE)/study

guard: build ## fail if a command takes a tenth more instructions than Benchmarks/baseline.json says
	Benchmarks/guard

bench-baseline: build ## write that file again
	Benchmarks/guard --write

install: build ## install below PREFIX (default /usr/local)
	scripts/install-files $(RELEASE)/study "$(DESTDIR)$(PREFIX)"
	@[ -n "$(DESTDIR)" ] || scripts/zsh-path "$(PREFIX)"

package: build ## make a tarball, a Debian package and their sums in .build-package
	scripts/package $(RELEASE)/study $(PACKAGES)

package-test: package ## pack again, and install the package in a bare system
	scripts/test-package $(RELEASE)/study $(PACKAGES)

lint: ## check the style of the sources
	swift format lint --strict --recursive $(SWIFT_FILES)

pictures: build ## draw the pictures of the README
	scripts/picture $(RELEASE)/study

clean: ## remove everything that was built
	rm -rf .build $(RELEASE) $(PACKAGES) .build-bench .build-mutants .build-tests

dependencies:
	@scripts/install-dependencies
