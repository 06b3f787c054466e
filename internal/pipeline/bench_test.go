package pipeline

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
)

var load = sync.OnceValues(func() (*Pipeline, error) { return New("test") })

func loaded(tb testing.TB) *Pipeline {
	tb.Helper()
	p, err := load()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// corpora returns the folder of the corpora, and skips where there is none.
func corpora(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		tb.Skip("VEDETTE_CORPORA is not set")
	}
	return dir
}

func seedArticle(tb testing.TB) []vedette.Report {
	b, err := os.ReadFile(filepath.Join(corpora(tb), "../cases/khorasan-2022/seed-article.txt"))
	if err != nil {
		tb.Skip(err)
	}
	return []vedette.Report{{ID: "seed", Text: string(b)}}
}

// wire returns 200 reports of newswire.
func wire(tb testing.TB) (out []vedette.Report) {
	f, err := os.Open(filepath.Join(corpora(tb), "muc4/dev.jsonl"))
	if err != nil {
		tb.Skip(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() && len(out) < 200 {
		var row struct{ Docid, Text, Date string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		out = append(out, vedette.Report{ID: vedette.ReportID(row.Docid), Text: row.Text, Published: vedette.Date(row.Date), Language: "en"})
	}
	return out
}

func BenchmarkRead(b *testing.B) {
	for name, reports := range map[string]func(testing.TB) []vedette.Report{"seed": seedArticle, "wire": wire} {
		b.Run(name, func(b *testing.B) {
			p, rs := loaded(b), reports(b)
			tokens := countTokens(p.annotator, rs)
			b.ReportAllocs()
			start := cpuTime()
			for b.Loop() {
				for i := range rs {
					p.Read(&rs[i], vedette.Source{})
				}
			}
			perSecond(b, tokens, len(rs), cpuTime()-start)
		})
	}
}

// BenchmarkPassOver reads reports without words of violence, those of the
// harmless texts that the gate shuts out, whole and passed over.
func BenchmarkPassOver(b *testing.B) {
	whole := loaded(b)
	var rs []vedette.Report
	for _, r := range harmless(b) {
		if !whole.Violent(&r) {
			rs = append(rs, r)
		}
	}
	for name, p := range map[string]*Pipeline{"whole": whole, "passed over": whole.OnlyViolence()} {
		b.Run(name, func(b *testing.B) {
			tokens := countTokens(p.annotator, rs)
			start := cpuTime()
			for b.Loop() {
				for i := range rs {
					p.Read(&rs[i], vedette.Source{})
				}
			}
			perSecond(b, tokens, len(rs), cpuTime()-start)
		})
	}
}

// harmless returns our own texts of sport, film, weather and the like.
func harmless(tb testing.TB) (out []vedette.Report) {
	f, err := os.Open("../../eval/cases/harmless.jsonl")
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var row struct{ ID, Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		out = append(out, vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Text, Language: "en"})
	}
	return out
}

func BenchmarkAnnotate(b *testing.B) {
	p, rs := loaded(b), wire(b)
	tokens := countTokens(p.annotator, rs)
	b.ReportAllocs()
	start := cpuTime()
	for b.Loop() {
		for i := range rs {
			p.annotator.Annotate(&rs[i], vedette.Source{})
		}
	}
	perSecond(b, tokens, len(rs), cpuTime()-start)
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := New("test"); err != nil {
			b.Fatal(err)
		}
	}
}

func countTokens(a *annotate.Annotator, rs []vedette.Report) (n int) {
	for i := range rs {
		n += len(a.Annotate(&rs[i], vedette.Source{}).Tokens)
	}
	return n
}

// perSecond reports speed by the clock and, since machines are shared, by the
// processor time that the process was given.
func perSecond(b *testing.B, tokens, reports int, cpu time.Duration) {
	s, c := b.Elapsed().Seconds()/float64(b.N), cpu.Seconds()/float64(b.N)
	b.ReportMetric(float64(tokens)/s, "tokens/s")
	b.ReportMetric(float64(reports)/s, "reports/s")
	b.ReportMetric(float64(tokens)/c, "tokens/cpu-s")
}

// cpuTime returns the processor time used so far.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
