package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/recordtest"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

// large is the number of incidents that the desk must list and filter quickly.
const large = 20000

var largeFile string

// largeStore opens the record of 20,000 incidents, 20,000 reports of 1,500
// bytes and 40,000 statements, made once a run.
func largeStore(b *testing.B) *sqlite.Store {
	b.Helper()
	if largeFile == "" {
		dir, err := os.MkdirTemp("", "vedette-bench")
		if err != nil {
			b.Fatal(err)
		}
		path := filepath.Join(dir, "record.db")
		s := create(b, path)
		rec := recordtest.Synthetic(large)
		start := time.Now()
		fill(b, s, rec)
		s.Close()
		info, _ := os.Stat(path)
		b.Logf("made in %.1f s, %d MB", time.Since(start).Seconds(), info.Size()>>20)
		largeFile = path
	}
	s := create(b, largeFile)
	b.Cleanup(func() { s.Close() })
	return s
}

// percentiles runs f for as long as the benchmark wants and reports the median
// and the 95th percentile in milliseconds.
func percentiles(b *testing.B, f func(i int) error) {
	var took []float64
	i := 0
	for b.Loop() {
		start := time.Now()
		if err := f(i); err != nil {
			b.Fatal(err)
		}
		took = append(took, float64(time.Since(start).Microseconds())/1000)
		i++
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "p50-ms")
	b.ReportMetric(took[len(took)*95/100], "p95-ms")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkIncidents(b *testing.B) {
	s := largeStore(b)
	types := []vedette.EventType{"shelling", "ambush", "bombing", "abduction", "protest", "arrest"}
	for _, c := range []struct {
		name string
		f    func(i int) record.Filter
	}{
		{"all", func(int) record.Filter { return record.Filter{} }},
		{"oldest", func(int) record.Filter { return record.Filter{Order: record.OldestFirst} }},
		{"time", func(i int) record.Filter {
			return record.Filter{From: vedette.Date(fmt.Sprintf("%d-03-01", 2015+i%10)), To: vedette.Date(fmt.Sprintf("%d-08-31", 2015+i%10))}
		}},
		{"box", func(i int) record.Filter {
			w := float64(-180 + i*17%300)
			return record.Filter{Box: &record.Box{South: -40, West: w, North: 40, East: w + 60}}
		}},
		{"type", func(i int) record.Filter { return record.Filter{Types: types[i%6 : i%6+1]} }},
		{"actor", func(i int) record.Filter {
			return record.Filter{Actors: []vedette.ActorID{vedette.ActorID(fmt.Sprintf("actor-%02d", i%12))}}
		}},
		{"standing", func(i int) record.Filter { return record.Filter{Standing: []string{"disputed"}} }},
		{"text", func(i int) record.Filter {
			return record.Filter{Text: []string{"karsk", "shell", "front", "upper al-wadi", "province", "convoy"}[i%6]}
		}},
		{"short text", func(i int) record.Filter { return record.Filter{Text: "uk"} }},
		{"everything", func(i int) record.Filter {
			return record.Filter{From: "2016-01-01", To: "2023-01-01", Box: &record.Box{South: -70, West: -170, North: 70, East: 170},
				Types: types[:3], Actors: []vedette.ActorID{"actor-00", "actor-01"}, Standing: []string{"claimed", "disputed"}, Text: "province"}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			percentiles(b, func(i int) error {
				_, err := s.Incidents(b.Context(), c.f(i))
				return err
			})
		})
	}
}

func BenchmarkMarks(b *testing.B) {
	s := largeStore(b)
	for name, f := range map[string]record.Filter{"all": {}, "a year": {From: "2019-01-01", To: "2019-12-31"}} {
		b.Run(name, func(b *testing.B) {
			percentiles(b, func(int) error {
				_, err := s.Marks(b.Context(), f)
				return err
			})
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	s := largeStore(b)
	for name, q := range map[string]record.Query{
		"names":    {Kinds: record.Incidents},
		"actors":   {Kinds: record.Actors, Text: "front"},
		"as typed": {Text: "karsk"},
		"texts":    {Text: "market hammada", Kinds: record.Reports},
		"short":    {Text: "uk"},
	} {
		b.Run(name, func(b *testing.B) {
			percentiles(b, func(int) error {
				_, err := s.Search(b.Context(), q)
				return err
			})
		})
	}
}

func BenchmarkOther(b *testing.B) {
	s := largeStore(b)
	b.Run("state", func(b *testing.B) {
		percentiles(b, func(int) error { _, err := s.State(b.Context()); return err })
	})
	b.Run("around an incident", func(b *testing.B) {
		percentiles(b, func(i int) error {
			_, err := record.Around(b.Context(), s, fmt.Sprintf("incident-%06d", i*37%large))
			return err
		})
	})
	b.Run("whole record", func(b *testing.B) {
		percentiles(b, func(int) error { _, err := s.Record(b.Context(), record.AllKinds); return err })
	})
	b.Run("append", func(b *testing.B) {
		small := create(b, filepath.Join(b.TempDir(), "small.db"))
		defer small.Close()
		rec := recordtest.Synthetic(5)
		percentiles(b, func(i int) error {
			f := recordtest.Findings(rec, 0, 1500)
			f.Report.ID, f.Report.Text = vedette.ReportID(fmt.Sprint(i)), fmt.Sprint(i)+f.Report.Text
			_, err := small.Append(b.Context(), record.Entry{At: day, Findings: f})
			return err
		})
	})
	rec := recordtest.Synthetic(large)
	b.Run("view replaced, one incident differs", func(b *testing.B) {
		percentiles(b, func(i int) error {
			rec.Incidents[i%large].Title = fmt.Sprint("retitled ", i)
			_, err := s.ReplaceView(b.Context(), rec, large)
			return err
		})
	})
}
