package web

import (
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"
)

// site serves the built pages: a file by its path, and the one page, which
// finds its way by the address, for anything else.
type site struct {
	files fs.FS
	mu    sync.Mutex
	held  map[string]*asset
}

type asset struct {
	body body
	kind string
	tag  string
}

func newSite(files fs.FS) *site { return &site{files: files, held: map[string]*asset{}} }

const (
	front  = "index.html"
	hashed = "assets/" // files below it have their content's hash in the name
)

// kinds of file that a build has. The system's own list of types is not asked:
// it differs between machines.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8", ".json": "application/json", ".topojson": "application/json", ".geojson": "application/json",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".ico": "image/x-icon",
	".woff2": "font/woff2", ".woff": "font/woff", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json", ".pbf": "application/x-protobuf",
}

const unbuilt = `The desk's pages are not in this build of vedette.

They are made with Node, in the folder of the source:

    cd internal/web/pages
    npm ci && npm run build

and are part of the next "go build ./cmd/vedette". The API is here without them:
/api/v1/openapi.json says what it answers.
`

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	a := s.open(name)
	if a == nil && strings.HasPrefix(name, hashed) {
		http.Error(w, "no such file in this build of the pages; reload", http.StatusNotFound)
		return
	}
	if a == nil {
		name = front
		a = s.open(front)
	}
	h := w.Header()
	if a == nil {
		h.Set("Cache-Control", "no-store")
		http.Error(w, unbuilt, http.StatusServiceUnavailable)
		return
	}
	h.Set("ETag", a.tag)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, hashed) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if matches(r.Header.Get("If-None-Match"), a.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	send(w, a.kind, a.body, a.body.gz != nil && accepts(r.Header.Get("Accept-Encoding")))
}

// open returns a file of the build, nil where there is none. Each is read and
// compressed once.
func (s *site) open(name string) *asset {
	kind := kinds[strings.ToLower(path.Ext(name))]
	if kind == "" || strings.HasPrefix(path.Base(name), ".") {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if a := s.held[name]; a != nil {
		return a
	}
	plain, err := fs.ReadFile(s.files, name)
	if err != nil {
		return nil
	}
	a := &asset{body: body{plain: plain}, kind: kind}
	if !strings.HasPrefix(kind, "font/") && !strings.HasPrefix(kind, "image/") || kind == "image/svg+xml" {
		a.body.gz = zipped(plain)
	}
	h := sha256.Sum256(plain)
	a.tag = `W/"` + base64.RawURLEncoding.EncodeToString(h[:12]) + `"`
	s.held[name] = a
	return a
}
