package incident

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// rewrites are what a desk does to another's report before it prints it.
var rewrites = []struct {
	name   string
	do     func(words []string) []string
	caught bool // whether wording alone is expected to tell
}{
	{"as it is", func(w []string) []string { return w }, true},
	{"cut to its first half", func(w []string) []string { return w[:len(w)/2] }, true},
	{"an opening of one's own", func(w []string) []string {
		return append(strings.Fields("Our correspondent was told of this late at night by colleagues abroad:"), w...)
	}, true},
	{"halves in the other order", func(w []string) []string { return append(append([]string{}, w[len(w)/2:]...), w[:len(w)/2]...) }, true},
	{"every fifteenth word another", func(w []string) []string { return each(w, 15) }, true},
	{"every fifth word another", func(w []string) []string { return each(w, 5) }, false},
}

func each(w []string, n int) []string {
	out := append([]string{}, w...)
	for i := n - 1; i < len(out); i += n {
		out[i] = "other" + strconv.Itoa(i)
	}
	return out
}

// samples are the reports of data/samples that are plain text or JSON lines,
// the one verbatim copy among them left out.
func samples(t *testing.T) (texts []string) {
	t.Helper()
	names, err := filepath.Glob("../../data/samples/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no samples", err)
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	lines, err := filepath.Glob("../../data/samples/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range lines {
		texts = append(texts, textsIn(t, n)...)
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(texts, func(s string) bool {
		opening := s[:min(100, len(s))]
		defer func() { seen[opening] = true }()
		return seen[opening]
	})
}

// textsIn returns the field text of each line of a JSONL file.
func textsIn(t *testing.T, name string) (texts []string) {
	t.Helper()
	in, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<20), 16<<20)
	for sc.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(name, err)
		}
		texts = append(texts, row.Text)
	}
	return texts
}

// copiesAmong returns for each text the text that it is held to copy, -1: none.
func copiesAmong(texts []string) []int {
	fs := make([]*vedette.Findings, len(texts))
	for i, s := range texts {
		fs[i] = &vedette.Findings{Report: vedette.Report{ID: vedette.ReportID(strconv.Itoa(i)), Text: s}}
	}
	w := newWorld(&Linker{}, fs)
	out := make([]int, len(texts))
	for i, f := range fs {
		out[i] = -1
		if of, _ := w.copyOf(f); of != "" {
			out[i], _ = strconv.Atoi(of)
		}
	}
	return out
}

func TestReportsOnOneMatterAreNoCopies(t *testing.T) {
	for i, of := range copiesAmong(samples(t)) {
		if of >= 0 {
			t.Errorf("sample %d was taken for a copy of sample %d", i, of)
		}
	}
}

func TestRewritesAreCopies(t *testing.T) {
	originals := samples(t)
	for _, r := range rewrites {
		t.Run(r.name, func(t *testing.T) {
			texts := append([]string{}, originals...)
			for _, s := range originals {
				texts = append(texts, strings.Join(r.do(strings.Fields(s)), " "))
			}
			caught := 0
			for i, of := range copiesAmong(texts)[len(originals):] {
				if of == i {
					caught++
				}
			}
			t.Logf("%d of %d", caught, len(originals))
			if r.caught && caught < len(originals) || !r.caught && caught == len(originals) {
				t.Errorf("%d of %d are known for copies", caught, len(originals))
			}
		})
	}
}

// TestCopiesInECB counts copies among articles on the same stories from many
// papers: every pair must at least be of one topic.
func TestCopiesInECB(t *testing.T) {
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		t.Skip("VEDETTE_CORPORA is not set")
	}
	name := filepath.Join(dir, "linking", "ecbplus_docs.jsonl")
	texts, topics := textsIn(t, name), topicsIn(t, name)
	n := 0
	for i, of := range copiesAmong(texts) {
		if of < 0 {
			continue
		}
		n++
		if topics[i] != topics[of] {
			t.Errorf("line %d is no copy of line %d: another topic", i+1, of+1)
		}
	}
	t.Logf("%d of %d are held to copy another", n, len(texts))
	if n == 0 || n > len(texts)/10 {
		t.Errorf("%d copies among %d articles", n, len(texts))
	}
}

func topicsIn(t *testing.T, name string) (topics []string) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var row struct{ Topic json.RawMessage }
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		topics = append(topics, string(row.Topic))
	}
	return topics
}
