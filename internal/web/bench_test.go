package web_test

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

// large is the number of incidents that the desk must list, filter and map
// quickly.
const large = 20000

var largeFile string
var largeRecord *vedette.Record

// TestMain takes the file away behind the benchmarks.
func TestMain(m *testing.M) {
	code := m.Run()
	if largeFile != "" {
		os.RemoveAll(filepath.Dir(largeFile))
	}
	os.Exit(code)
}

// openLarge serves a generated record of 20,000 incidents from a file, made
// once a run. The log has the first reports only.
func openLarge(b *testing.B) *desk {
	b.Helper()
	if largeFile == "" {
		dir, err := os.MkdirTemp("", "vedette-desk")
		no(b, err)
		largeFile = filepath.Join(dir, "record.db")
		w := generated(b, large)
		w.Findings = w.Findings[:200]
		s, err := sqlite.Create(b.Context(), largeFile)
		no(b, err)
		fill(b, s, w)
		no(b, s.Close())
		largeRecord = idsOf(w.Record)
	}
	d := serve(b, openRecord(b), largeRecord)
	fetch(b, d.URL+"/api/v1/state") // Serve asks this of itself when it starts
	runtime.GC()                    // of what the making left behind
	return d
}

// idsOf returns a record with nothing but the ids that are asked for: the whole
// would be walked over by the collector all the time.
func idsOf(r *vedette.Record) *vedette.Record {
	ids := &vedette.Record{}
	for _, x := range r.Incidents {
		ids.Incidents = append(ids.Incidents, vedette.Incident{ID: vedette.IncidentID(strings.Clone(string(x.ID)))})
	}
	for _, x := range r.Reports {
		ids.Reports = append(ids.Reports, vedette.Report{ID: vedette.ReportID(strings.Clone(string(x.ID)))})
	}
	for _, x := range r.Actors {
		ids.Actors = append(ids.Actors, vedette.Actor{ID: vedette.ActorID(strings.Clone(string(x.ID)))})
	}
	for _, x := range r.Places {
		ids.Places = append(ids.Places, vedette.Place{ID: vedette.PlaceID(strings.Clone(string(x.ID)))})
	}
	return ids
}

// BenchmarkAPI asks over HTTP, each time for another thing, as a browser that
// holds nothing yet, and reports the median and the 95th percentile.
//
// "after a change" has the first answer of a version: what other questions find
// made already is made then.
func BenchmarkAPI(b *testing.B) {
	d := openLarge(b)
	rec := d.rec
	at := func(i int) int { return i * 7919 % large }
	actor := func(i int) string { return string(rec.Actors[i%len(rec.Actors)].ID) }
	words := []string{"shelling", "near", "bombing 2019", "police", "market", "province", "drone", "ou", "liberation front"}
	for _, c := range []struct {
		name string
		path func(i int) string
	}{
		{"list", func(i int) string { return fmt.Sprintf("/incidents?limit=%d", 50+i%50) }},
		{"list deep", func(i int) string {
			return "/incidents?order=oldest&cursor=" + url.QueryEscape(record.Key{Sort: fmt.Sprintf("%d-06-%02d", 2014+i%10, 1+i%28)}.Cursor())
		}},
		{"time", func(i int) string {
			return fmt.Sprintf("/incidents?from=%d-03-01&to=%d-08-%02d", 2014+i%10, 2014+i%10, 1+i%28)
		}},
		{"filter", func(i int) string {
			return fmt.Sprintf("/incidents?type=shelling&standing=disputed&standing=denied&review=draft&actor=%s&limit=%d", actor(i), 20+i%30)
		}},
		{"box", func(i int) string { return fmt.Sprintf("/incidents?box=%d,%d,-18,%d", -32+i%10, 118+i%20, 124+i%20) }},
		{"text", func(i int) string { return "/incidents?text=" + url.QueryEscape(words[i%len(words)]) }},
		{"marks", func(i int) string { return "/marks" }},
		{"marks of a year", func(i int) string {
			return fmt.Sprintf("/marks?from=%d-01-01&to=%d-12-%02d", 2014+i%10, 2014+i%10, 1+i%28)
		}},
		{"marks filtered, most", func(i int) string { return fmt.Sprintf("/marks?from=2014-01-%02d", 1+i%28) }},
		{"incident", func(i int) string { return "/incidents/" + string(rec.Incidents[at(i)].ID) }},
		{"report", func(i int) string { return "/reports/" + string(rec.Reports[at(i)].ID) }},
		{"actors", func(i int) string { return fmt.Sprintf("/actors?limit=%d", 20+i%80) }},
		{"actor", func(i int) string { return "/actors/" + actor(i) }},
		{"place", func(i int) string { return "/places/" + string(rec.Places[i%len(rec.Places)].ID) }},
		{"search", func(i int) string { return "/search?q=" + url.QueryEscape(words[i%len(words)]) }},
		{"state", func(i int) string { return "/state" }},
	} {
		b.Run(c.name, func(b *testing.B) { measure(b, func(i int) int { return fetch(b, d.URL+"/api/v1"+c.path(i)) }) })
	}
	b.Run("marks after a change", func(b *testing.B) {
		measure(b, func(i int) int {
			b.StopTimer()
			d := serve(b, openRecord(b), rec) // knows nothing yet
			b.StartTimer()
			return fetch(b, d.URL+"/api/v1/marks")
		})
	})
}

func openRecord(b *testing.B) record.Reader {
	r, err := sqlite.OpenReader(b.Context(), largeFile)
	no(b, err)
	b.Cleanup(func() { r.Close() })
	return r
}

// fetch returns the bytes that went over the wire.
func fetch(b *testing.B, url string) int {
	req, err := http.NewRequestWithContext(b.Context(), "GET", url, nil)
	no(b, err)
	req.Header.Set("Accept-Encoding", "gzip") // set here, it is not unpacked
	resp, err := http.DefaultClient.Do(req)
	no(b, err)
	defer resp.Body.Close()
	n, err := io.Copy(io.Discard, resp.Body)
	no(b, err)
	if resp.StatusCode != http.StatusOK {
		b.Fatal(url, resp.Status)
	}
	return int(n)
}

// measure runs f and reports percentiles of its time and the mean of its bytes.
func measure(b *testing.B, f func(i int) int) {
	var took []float64
	bytes := 0
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		bytes += f(i)
		took = append(took, float64(time.Since(start).Microseconds())/1000)
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "p50-ms")
	b.ReportMetric(took[len(took)*95/100], "p95-ms")
	b.ReportMetric(float64(bytes/len(took))/1000, "kB")
	b.ReportMetric(0, "ns/op")
}
