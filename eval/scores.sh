#!/usr/bin/env bash
# Measures every set whose corpus is there and writes eval/scores/SET.txt: each
# run with its command, the SHA-256 of what was read (first 12 digits) and the
# figures. Notes that quote a corpus are left out. The same tree, models and
# corpora give the same bytes; speed.txt and desk.txt alone differ between runs.
#
#   eval/scores.sh             all of them
#   eval/scores.sh muc4 speed  only these
#
# VEDETTE_CORPORA names the folder of the corpora (default ../shared/corpora).
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
corpora=${VEDETTE_CORPORA:-../shared/corpora}
vedette=bin/vedette
out=eval/scores
wanted=" $* "
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x "$vedette" ] || { echo "$vedette is not built: make build" >&2; exit 1; }

digest() { sha256sum "$1" | cut -c1-12; }

# files lists the digests of the models and of a run's corpus files.
files() {
	local f
	for f in data/models/*.gz data/places/gazetteer.bin; do printf '#   %s %s\n' "$(digest "$f")" "$f"; done
	for f in "$@"; do printf '#   %s %s\n' "$(digest "$(path "$f")")" "$f"; done
}

path() { case $1 in eval/*) echo "$1" ;; *) echo "$corpora/$1" ;; esac; }
shown() { case $1 in eval/*) echo "$1" ;; *) echo "\$VEDETTE_CORPORA/$1" ;; esac; }

asked() { [ "$wanted" = "  " ] || [[ $wanted == *" $1 "* ]]; }

# have reports whether every file of a run is there.
have() {
	local f
	for f in "$@"; do
		[ -r "$(path "$f")" ] || { echo "left as it is: there is no $(shown "$f")" >&2; return 1; }
	done
}

# run SCORES SET FILE [FLAG...] appends one run to SCORES.txt.
run() {
	local scores=$1 set=$2 data=$3
	shift 3
	asked "$scores" && have "$data" || return 0
	measure "$scores" "$data" "evaluate $set --data $(shown "$data")${*:+ $*} --plain" \
		evaluate "$set" --data "$(path "$data")" "$@" --plain
}

# measure SCORES FILES SHOWN ARG... runs vedette with ARG and writes it down as SHOWN.
measure() {
	local scores=$1 data=$2 shown=$3
	shift 3
	echo "$scores: $shown" >&2
	{
		printf '# vedette %s\n' "$shown"
		files $data
		"$vedette" "$@" | sed -E 's/[[:space:]]+$//' | if [ "$scores" = harmless ] || [ "$scores" = modality ]; then cat; else grep -v '^# ' || true; fi
		echo
	} >>"$work/$scores.txt"
}

# mentions takes two files.
mentions() {
	asked mentions && have "linking/$1_docs.jsonl" "linking/$1_mentions.jsonl" || return 0
	local flags=("--docs" "linking/$1_docs.jsonl" "--mentions" "linking/$1_mentions.jsonl")
	measure mentions "${flags[1]} ${flags[3]}" "evaluate mentions --docs $(shown "${flags[1]}") --mentions $(shown "${flags[3]}") --plain" \
		evaluate mentions --docs "$(path "${flags[1]}")" --mentions "$(path "${flags[3]}")" --plain
}

# speed runs the benchmarks; what is measured depends on the machine.
speed() {
	asked speed || return 0
	echo "speed: go test -bench" >&2
	{
		printf '# go test -run ^$ -bench . -benchmem, on %s cores; tokens/cpu-s is per core\n' "$(nproc)"
		VEDETTE_CORPORA=$(cd "$corpora" 2>/dev/null && pwd || true) go test -run '^$' -bench . -benchmem -p 1 \
			./internal/pipeline ./internal/annotate/... ./internal/place ./internal/actor ./internal/statement ./internal/reading ./internal/record/sqlite |
			grep -E '^(goos|goarch|pkg|cpu|Benchmark)' | sed -E 's/[[:space:]]+/ /g'
	} >"$work/speed.txt"
}

# desk measures the server with 20,000 incidents, the weight of the pages and how
# they feel in a headless browser.
desk() {
	asked desk || return 0
	echo "desk: go test -bench API; npm run sizes; npm run measure" >&2
	{
		printf '# go test -run ^$ -bench API -benchtime 100x ./internal/web, on %s cores\n' "$(nproc)"
		go test -run '^$' -bench API -benchtime 100x ./internal/web | grep -E '^(cpu|Benchmark)' | sed -E 's/[[:space:]]+/ /g'
		printf '\n# npm run sizes, in internal/web/pages\n'
		(cd internal/web/pages && npm run --silent sizes)
		printf '\n# npm run measure, in internal/web/pages: no graphics card\n'
		(cd internal/web/pages && VEDETTE_BIN="$OLDPWD/$vedette" npm run --silent measure)
	} >"$work/desk.txt"
}

run annotate annotate ud/en_ewt-ud-test.conllu
run annotate annotate ud/en_ewt-ud-test.conllu --gold-tokens
run annotate annotate ud/en_ewt-ud-test.conllu --upper-case
run annotate annotate ud/en_ewt-ud-test.conllu --upper-case --gold-tokens
run annotate annotate ud/gum_open_test.conllu
run annotate annotate ud/gum_open_test.conllu --gold-tokens
run annotate annotate ud/gum_open_test.conllu --upper-case --gold-tokens
run names annotate names/worldwide_dev.jsonl
run names annotate names/worldwide_dev.jsonl --upper-case
run names annotate names/uner_en_ewt-ud-test.iob2
run names annotate names/uner_en_ewt-ud-test.iob2 --upper-case
run names annotate names/emerging.test.annotated
run coref coref names/gum_entities_dev.jsonl
run coref coref names/gum_entities_test.jsonl
run coref coref muc4/dev.jsonl
run places places geo/lgl.jsonl --lines even
run places places geo/geovirus.jsonl
run places places geo/trnews.jsonl
run places places geo/lgl.jsonl --lines even --gold-spans
run places places geo/lgl.jsonl --lines odd
run time time time/wikiwars.jsonl
run time time time/tweets_dev.jsonl
run actors actors events/actor_resolution.jsonl
run actors actors events/compound_actors.jsonl
run actors actors eval/cases/artefacts.jsonl
run statements statements attribution/polnear_train.jsonl
run statements statements attribution/polnear_dev.jsonl
run quotes quotes attribution/polnear_train.jsonl
run quotes quotes attribution/polnear_dev.jsonl
run factuality factuality factuality/uds_factuality_dev.jsonl
run factuality factuality factuality/uds_factuality_test.jsonl
run modality modality events/modality.jsonl
run plover plover events/plv.jsonl
# muc4/dev.jsonl is what the scorers of incidents were learned from: it measures nothing.
run muc4 muc4 muc4/tst12.jsonl
run linking linking linking/ecbplus_docs.jsonl
mentions ecbplus
mentions meantime
run headlines headlines forecast/ged_events.csv.gz
run harmless harmless eval/cases/harmless.jsonl
speed
desk

for f in "$work"/*.txt; do
	[ -e "$f" ] || continue
	mv "$f" "$out/"
done
