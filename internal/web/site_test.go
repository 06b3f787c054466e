package web_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/web"
)

func TestPages(t *testing.T) {
	d := small(t)
	page := string(builtPages["index.html"].Data)
	for path, want := range map[string]struct {
		status      int
		kind, cache string
		body        string
	}{
		"/":                         {200, "text/html; charset=utf-8", "no-cache", page},
		"/index.html":               {200, "text/html; charset=utf-8", "no-cache", page},
		"/incident/x?from=2020":     {200, "text/html; charset=utf-8", "no-cache", page},
		"/a/b/../../c":              {200, "text/html; charset=utf-8", "no-cache", page},
		"/icon.svg":                 {200, "image/svg+xml", "no-cache", "<svg/>"},
		"/assets/index-abc123.js":   {200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", string(builtPages["assets/index-abc123.js"].Data)},
		"/assets/index-old.js":      {404, "text/plain; charset=utf-8", "", "no such file in this build of the pages; reload\n"},
		"/.gitkeep":                 {200, "text/html; charset=utf-8", "no-cache", page},
		"/secret.go":                {200, "text/html; charset=utf-8", "no-cache", page},
		"/%2e%2e/%2e%2e/etc/passwd": {200, "text/html; charset=utf-8", "no-cache", page},
	} {
		a := d.get(path)
		for a.StatusCode == 307 || a.StatusCode == 301 {
			a = d.get(a.Header.Get("Location"))
		}
		if a.StatusCode != want.status || a.Header.Get("Content-Type") != want.kind || a.Header.Get("Cache-Control") != want.cache || a.body != want.body {
			t.Errorf("%s: %s %v %.40q", path, a.Status, a.Header, a.body)
		}
		if tag := a.Header.Get("ETag"); want.status == 200 {
			if again := d.get(path, "If-None-Match", tag); tag == "" || again.StatusCode != 304 && again.StatusCode != 307 && again.StatusCode != 301 {
				t.Errorf("%s again: %s", path, again.Status)
			}
		}
	}
}

// TestUnbuilt has a program that was built without Node say what to do.
func TestUnbuilt(t *testing.T) {
	s := web.New(mem.New(), web.Options{Pages: fstest.MapFS{".gitkeep": {}}})
	d := serveHandler(t, s)
	if a := d.get("/"); a.StatusCode != 503 || !strings.Contains(a.body, "npm") || !strings.HasPrefix(a.Header.Get("Content-Type"), "text/plain") {
		t.Errorf("%s %s", a.Status, a.body)
	}
	if a := d.get("/api/v1/state"); a.StatusCode != 200 || !strings.Contains(a.body, `"version":0`) {
		t.Errorf("%s %s", a.Status, a.body)
	}
	for _, path := range []string{"/incidents", "/marks", "/actors", "/sources", "/places", "/campaigns", "/reports"} {
		if a := d.get("/api/v1" + path); a.body != `{"items":[],"total":0}` {
			t.Errorf("%s of an empty record: %s", path, a.body)
		}
	}
}

// TestEmbedded has the pages that are in this build, if any, be served.
func TestEmbedded(t *testing.T) {
	d := serveHandler(t, web.New(mem.New(), web.Options{}))
	if a := d.get("/"); a.StatusCode != 200 && a.StatusCode != 503 {
		t.Errorf("%s %s", a.Status, a.body)
	}
}
