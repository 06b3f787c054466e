package web_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/synth"
	"github.com/vedette-org/vedette/internal/web"
)

// desk is a server on a generated record.
type desk struct {
	*httptest.Server
	t      testing.TB
	store  record.Store
	server *web.Server
	rec    *vedette.Record
}

var builtPages = fstest.MapFS{
	"index.html":             {Data: []byte("<!doctype html><title>desk</title>")},
	"assets/index-abc123.js": {Data: []byte(strings.Repeat("console.log('desk');", 200))},
	"icon.svg":               {Data: []byte("<svg/>")},
	".gitkeep":               {},
	"secret.go":              {Data: []byte("package x")},
}

// generated returns a war of n incidents.
func generated(t testing.TB, n int) *synth.War {
	t.Helper()
	var kinds []synth.Kind
	for i, id := range synth.Needed() {
		kinds = append(kinds, synth.Kind{ID: id, Family: []string{"remote-violence", "coercion"}[i%2], CountsAsViolence: i%2 == 0})
	}
	w, err := synth.Make(synth.Options{Incidents: n, Seed: 8377, Version: "test", Kinds: kinds})
	no(t, err)
	return w
}

func fill(t testing.TB, s record.Store, w *synth.War) {
	t.Helper()
	for _, f := range w.Findings {
		_, err := s.Append(t.Context(), record.Entry{At: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), Findings: f})
		no(t, err)
	}
	_, err := s.ReplaceView(t.Context(), w.Record, record.Seq(len(w.Findings)))
	no(t, err)
}

// open serves a store that has w in it.
func open(t testing.TB, s record.Store, w *synth.War) *desk {
	t.Helper()
	fill(t, s, w)
	return serve(t, s, w.Record)
}

func serve(t testing.TB, r record.Reader, rec *vedette.Record) *desk {
	t.Helper()
	kinds := []web.EventKind{{ID: "shelling", Name: "Shelling", Family: "remote-violence", CountsAsViolence: true, Definition: "Fire from afar."}}
	d := serveHandler(t, web.New(r, web.Options{Program: "0.0.0", Kinds: kinds, Pages: builtPages}))
	d.store, _ = r.(record.Store)
	d.rec = rec
	return d
}

func serveHandler(t testing.TB, s *web.Server) *desk {
	s.Hasten(10*time.Millisecond, 20*time.Millisecond)
	d := &desk{Server: httptest.NewServer(s.Handler()), t: t, server: s}
	t.Cleanup(d.Close)
	return d
}

// open2000 has enough incidents for every field to be met.
func open2000(t testing.TB) *desk { return open(t, mem.New(), generated(t, 2000)) }

func small(t testing.TB) *desk { return open(t, mem.New(), generated(t, 60)) }

// answer is what came back.
type answer struct {
	*http.Response
	body string
}

// ask sends a request; pairs are headers, "Host" among them.
func (d *desk) ask(method, path string, pairs ...string) answer {
	d.t.Helper()
	req, err := http.NewRequestWithContext(d.t.Context(), method, d.URL+path, nil)
	no(d.t, err)
	req.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] == "Host" {
			req.Host = pairs[i+1]
		} else {
			req.Header.Set(pairs[i], pairs[i+1])
		}
	}
	resp, err := d.Client().Transport.RoundTrip(req)
	no(d.t, err)
	defer resp.Body.Close()
	var from io.Reader = resp.Body
	if resp.Header.Get("Content-Encoding") == "gzip" {
		from, err = gzip.NewReader(resp.Body)
		no(d.t, err)
	}
	b, err := io.ReadAll(from)
	no(d.t, err)
	return answer{resp, string(b)}
}

func (d *desk) get(path string, pairs ...string) answer {
	d.t.Helper()
	return d.ask("GET", path, pairs...)
}

// read decodes an answer of the API that must be there.
func read[T any](d *desk, path string) (v T) {
	d.t.Helper()
	a := d.get("/api/v1" + path)
	if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "application/json" {
		d.t.Fatalf("%s: %s %s", path, a.Status, a.body)
	}
	no(d.t, json.Unmarshal([]byte(a.body), &v))
	return v
}

// refused expects a problem and returns its words.
func (d *desk) refused(a answer, status int) string {
	d.t.Helper()
	var p web.Problem
	if err := json.Unmarshal([]byte(a.body), &p); err != nil || a.StatusCode != status || p.Status != status || p.Title == "" || p.Detail == "" ||
		a.Header.Get("Content-Type") != "application/problem+json" || a.Header.Get("Cache-Control") != "no-store" || a.Header.Get("ETag") != "" {
		d.t.Errorf("%s: got %s %v %s, want a problem of status %d", a.Request.URL, a.Status, a.Header, a.body, status)
	}
	return p.Detail
}

func no(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
