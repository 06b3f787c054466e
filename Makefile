# make demo   the main job on the embedded default: samples in, incidents out
# make test   every test; those that need corpora run where VEDETTE_CORPORA points
# make check  format, vet, staticcheck, import rule, dictionaries, tests
# make scores measures again and rewrites eval/scores/*.txt
# make train  learns the shipped weights again from the corpora marked train

SHELL := /bin/bash
export VEDETTE_CORPORA ?= $(wildcard $(abspath ../shared/corpora))
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0

bin/vedette: $(shell git ls-files -co --exclude-standard '*.go' data) go.mod go.sum
	go build -trimpath -o $@ ./cmd/vedette

build: bin/vedette

demo: bin/vedette
	bin/vedette demo

test:
	go test ./...

check: format vet staticcheck test

format:
	@out=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); test -z "$$out" || { echo "gofmt would change:"; echo "$$out"; exit 1; }

vet:
	go vet ./...

staticcheck:
	go run $(STATICCHECK) ./...

scores: bin/vedette
	eval/scores.sh

train: bin/vedette
	bin/vedette train annotate --corpora "$(VEDETTE_CORPORA)" --out data/models

fuzz:
	go test -run '^$$' -fuzz FuzzRead -fuzztime 30s ./internal/reading
	go test -run '^$$' -fuzz FuzzAnnotate -fuzztime 30s ./internal/annotate

bench:
	go test -run '^$$' -bench . -benchmem ./internal/... ./eval/...

.PHONY: build demo test check format vet staticcheck scores train fuzz bench
