# make demo     the main job on the embedded default: samples in, incidents out, the desk open
# make test     every test; those that need corpora run where VEDETTE_CORPORA points
# make check    format, vet, staticcheck, import rule, dictionaries, tests
# make browser  the browser test of the desk, in a headless Chromium
# make scores   measures again and rewrites eval/scores/*.txt
# make pictures screenshots of each view of the desk, in light and dark
# make train    learns the shipped weights again from the corpora marked train

SHELL := /bin/bash
export VEDETTE_CORPORA ?= $(wildcard $(abspath ../shared/corpora))
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0
PAGES := internal/web/pages
PAGE_SOURCES := $(shell git ls-files -co --exclude-standard $(PAGES)/src $(PAGES)/public) $(PAGES)/index.html $(PAGES)/vite.config.ts

bin/vedette: $(shell git ls-files -co --exclude-standard '*.go' data) go.mod go.sum $(PAGES)/dist/index.html
	go build -trimpath -o $@ ./cmd/vedette

build: bin/vedette

$(PAGES)/node_modules/.package-lock.json: $(PAGES)/package-lock.json
	cd $(PAGES) && npm ci --no-audit --no-fund
	@touch $@

$(PAGES)/dist/index.html: $(PAGES)/node_modules/.package-lock.json $(PAGE_SOURCES)
	cd $(PAGES) && npm run --silent build
	@touch $@

pages: $(PAGES)/dist/index.html

demo: bin/vedette
	rm -f demo.db demo.db-shm demo.db-wal
	bin/vedette demo --serve

test:
	go test ./...

check: format vet staticcheck test pages
	cd $(PAGES) && npm run --silent check

browser: bin/vedette
	cd $(PAGES) && VEDETTE_BIN=$(abspath bin/vedette) npm test

pictures: bin/vedette
	cd $(PAGES) && VEDETTE_BIN=$(abspath bin/vedette) npm run --silent pictures

format:
	@out=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); test -z "$$out" || { echo "gofmt would change:"; echo "$$out"; exit 1; }

vet:
	go vet ./...

staticcheck:
	go run $(STATICCHECK) ./...

scores: bin/vedette
	eval/scores.sh

# Each learns on what those before it read, so the program is built anew between them.
train:
	for model in annotate names factuality chains incidents; do \
		$(MAKE) bin/vedette && bin/vedette train $$model --corpora "$(VEDETTE_CORPORA)" --out data/models || exit 1; \
	done

fuzz:
	go test -run '^$$' -fuzz FuzzRead -fuzztime 30s ./internal/reading
	go test -run '^$$' -fuzz FuzzAnnotate -fuzztime 30s ./internal/annotate
	go test -run '^$$' -fuzz FuzzResolve -fuzztime 30s ./internal/place
	go test -run '^$$' -fuzz FuzzResolve -fuzztime 30s ./internal/actor

bench:
	go test -run '^$$' -bench . -benchmem ./internal/... ./eval/...

.PHONY: build pages demo test check browser pictures format vet staticcheck scores train fuzz bench
