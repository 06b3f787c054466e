package annotate

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/mend"
)

// sample is in our own words.
const sample = `Rebels shell provincial capital

BUJUMBURA, March 3 (Agency) — Rebel fighters fired at least nine mortar rounds into the northern suburbs of the capital before
dawn on Thursday, killing four civilians and wounding a dozen, the army said.

Col. Jean Ndayi, a spokesman for the armed forces, told reporters that the shells had been launched from the hills above
Kanyosha. "They wanted the airport and hit houses," he said. The National Liberation Front denied any part in the attack and
accused the army of shelling its own people.

Residents said that soldiers sealed off two districts and searched homes. A hospital worker, who did not want to be named,
counted six bodies, two of them children. It was the third such attack since talks between the government and the rebels
broke down in January.
`

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	a := loaded(b)
	long := strings.Repeat(sample, 10)
	b.Run("news", func(b *testing.B) { bench(b, a, sample) })
	b.Run("news×10", func(b *testing.B) { bench(b, a, long) })
	b.Run("capitals", func(b *testing.B) { bench(b, a, strings.ToUpper(sample)) })
	if s := muc(b); s != "" {
		b.Run("muc4", func(b *testing.B) { bench(b, a, s) })
	}
}

func bench(b *testing.B, a *Annotator, s string) {
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n += len(a.Annotate(&vedette.Report{Text: s}, vedette.Source{}).Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// muc returns the first texts of the MUC-4 development set, where it is at hand.
func muc(b *testing.B) string {
	f, err := os.Open(filepath.Join(os.Getenv("VEDETTE_CORPORA"), "muc4", "dev.jsonl"))
	if os.Getenv("VEDETTE_CORPORA") == "" || err != nil {
		b.Log("VEDETTE_CORPORA is not set or has no muc4/dev.jsonl: not measured on MUC-4")
		return ""
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	var all strings.Builder
	for n := 0; n < 50 && sc.Scan(); n++ {
		var row struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			b.Fatal(err)
		}
		all.WriteString(row.Text + "\n\n\n")
	}
	return all.String()
}

// BenchmarkParse measures tagging and parsing alone.
func BenchmarkParse(b *testing.B) {
	a := loaded(b)
	t := a.Annotate(&vedette.Report{Text: strings.Repeat(sample, 10)}, vedette.Source{})
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		a.Parse(t)
		n += len(t.Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkMend measures what is done to the trees behind the parser.
func BenchmarkMend(b *testing.B) {
	t := loaded(b).Annotate(&vedette.Report{Text: strings.Repeat(sample, 10)}, vedette.Source{})
	var m mend.Mender
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for i := range t.Sentences {
			m.Mend(t, &t.Sentences[i])
		}
		n += len(t.Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkShared measures one model used by all processors at once; with
// -cpu 1,2 it says how that scales.
func BenchmarkShared(b *testing.B) {
	a := loaded(b)
	var n atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			n.Add(int64(len(a.Annotate(&vedette.Report{Text: sample}, vedette.Source{}).Tokens)))
		}
	})
	b.ReportMetric(float64(n.Load())/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkTenTimes measures how many times as long ten times the text takes.
func BenchmarkTenTimes(b *testing.B) {
	a := loaded(b)
	var took [2]time.Duration
	for b.Loop() {
		for i, s := range []string{strings.Repeat(sample, 10), strings.Repeat(sample, 100)} {
			start := time.Now()
			a.Annotate(&vedette.Report{Text: s}, vedette.Source{})
			took[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(took[1])/float64(took[0]), "times")
}
