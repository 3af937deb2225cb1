# Stegvis: everyday commands. `make run` builds the program and opens the register.

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
GOFLAGS_BUILD := -trimpath -ldflags "-s -w -X main.version=$(VERSION)"
PREFIX ?= $(HOME)/.local

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.1
GOFUMPT := mvdan.cc/gofumpt@v0.12.0
TOOLS := $(CURDIR)/.bin

PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

.PHONY: build run test test-long fuzz race beside bench lint fmt cross ci demo install clean

build:
	CGO_ENABLED=0 go build $(GOFLAGS_BUILD) -o stegvis .

run: build
	./stegvis

demo: build
	./stegvis demo

test:
	go test ./...

test-long: fuzz
	STEGVIS_LONG=1 go test -count=1 -timeout 60m ./...

# Every reader with made-up input, one after the other, for FUZZTIME each; what is found is kept
# in the package's testdata/fuzz and tried by every test from then on. That the time is out while
# an input is tried, which the tool calls a failure, is none.
FUZZTIME ?= 60s

fuzz:
	@set -e; for package in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n1 dirname | sort -u); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do echo "fuzz $$package $$target"; \
			said=$$(go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package 2>&1) || \
				case "$$said" in \
				*"Failing input"*) echo "$$said"; exit 1;; \
				*"context deadline exceeded"*) ;; \
				*) echo "$$said"; exit 1;; \
				esac; done; done

# The engine is C that was translated, with locks of its own: watching every step of it takes
# seven times as long and tells nothing of this program.
RACE := CGO_ENABLED=1 go test -race -gcflags='modernc.org/...=-race=false' -timeout 40m

race:
	$(RACE) ./...

# The pages with their commands running beside one another in random order; takes long.
beside:
	export STEGVIS_BESIDE=1; $(RACE) ./ui/...

bench:
	.bench/run

lint: $(TOOLS)/staticcheck $(TOOLS)/gofumpt
	go vet ./...
	$(TOOLS)/staticcheck ./...
	@unformatted=$$($(TOOLS)/gofumpt -l .); if [ -n "$$unformatted" ]; then \
		printf 'not formatted (make fmt):\n%s\n' "$$unformatted"; exit 1; fi

fmt: $(TOOLS)/gofumpt
	$(TOOLS)/gofumpt -w .

cross:
	@set -e; for platform in $(PLATFORMS); do echo "build $$platform"; \
		CGO_ENABLED=0 GOOS=$${platform%/*} GOARCH=$${platform#*/} go build $(GOFLAGS_BUILD) -o /dev/null .; done

ci: lint cross race test

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 0755 stegvis "$(DESTDIR)$(PREFIX)/bin/stegvis"
	./stegvis man > "$(DESTDIR)$(PREFIX)/share/man/man1/stegvis.1"

clean:
	rm -rf stegvis dist .bin

$(TOOLS)/staticcheck:
	GOBIN=$(TOOLS) go install $(STATICCHECK)

$(TOOLS)/gofumpt:
	GOBIN=$(TOOLS) go install $(GOFUMPT)
