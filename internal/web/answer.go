package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/vedette-org/vedette/internal/record"
)

// base is where the API stands.
const base = "/api/v1"

// patience is how long an answer may take.
const patience = 20 * time.Second

// ask is one question to the API.
type ask struct {
	*Server
	ctx     context.Context
	version int64  // of the view, when the question came
	id      string // of the path, where it has one
	query   values
}

// body is an answer that is encoded already, compressed too where gz is not nil.
type body struct{ plain, gz []byte }

// answer returns the handler of a route.
func (s *Server) answer(rt *route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query, err := rt.read(r.URL.RawQuery)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), patience)
		defer cancel()
		st, err := s.record.State(ctx)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		zip := accepts(r.Header.Get("Accept-Encoding"))
		tag := s.tag(st, r, zip)
		if matches(r.Header.Get("If-None-Match"), tag) {
			s.head(w, tag)
			w.WriteHeader(http.StatusNotModified)
			return
		}
		b, err := s.encoded(rt, &ask{s, ctx, st.Viewed, r.PathValue("id"), query})
		if err != nil {
			s.fail(w, r, err)
			return
		}
		s.head(w, tag)
		send(w, "application/json", b, zip)
	})
}

func (s *Server) head(w http.ResponseWriter, tag string) {
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache")
	h.Set("Vary", "Accept-Encoding")
}

func (s *Server) encoded(rt *route, a *ask) (body, error) {
	v, err := rt.serve(a)
	if err != nil {
		return body{}, err
	}
	if b, ok := v.(body); ok {
		return b, nil
	}
	v = a.seen(v)
	// HTML in a string leaves as \u003c: harmless wherever the answer ends up.
	plain, err := json.Marshal(v)
	return body{plain: plain}, err
}

// tag is the ETag of an answer: strong, so another for another encoding.
func (s *Server) tag(st record.State, r *http.Request, zip bool) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%v\x00%s\x00%s", s.salt, s.opt.Program, zip, r.URL.EscapedPath(), r.URL.RawQuery))
	return fmt.Sprintf(`"v%d-%s"`, st.Viewed, base64.RawURLEncoding.EncodeToString(h[:9]))
}

// matches reports whether an If-None-Match header has the tag, both weak or not
// (RFC 9110, 13.1.2).
func matches(header, tag string) bool {
	tag = strings.TrimPrefix(tag, "W/")
	for one := range strings.SplitSeq(header, ",") {
		if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
			return true
		}
	}
	return false
}

// accepts reports whether an Accept-Encoding header takes gzip.
func accepts(header string) bool {
	for one := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(one, ";")
		if strings.TrimSpace(name) != "gzip" {
			continue
		}
		_, q, ok := strings.Cut(weight, "=")
		v, err := strconv.ParseFloat(strings.TrimSpace(q), 64)
		return !ok || err == nil && v > 0
	}
	return false
}

// Sizes between which compressing an answer pays. Below, it fits into one packet
// anyhow; above, over loopback, compressing takes longer than sending (20,000
// marks: 70 ms against 10), so that only what is kept compressed goes so.
const (
	worthZipping   = 1400
	tooMuchZipping = 1 << 20
)

// send writes an encoded answer.
func send(w http.ResponseWriter, kind string, b body, zip bool) {
	h := w.Header()
	h.Set("Content-Type", kind)
	out := b.plain
	switch {
	case !zip || len(out) < worthZipping:
	case b.gz != nil:
		h.Set("Content-Encoding", "gzip")
		out = b.gz
	case len(out) < tooMuchZipping:
		h.Set("Content-Encoding", "gzip")
		out = zipped(out)
	}
	h.Set("Content-Length", strconv.Itoa(len(out)))
	_, _ = w.Write(out) // whoever asked may be gone
}

var zippers = sync.Pool{New: func() any {
	z, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is one of the package's own
	}
	return z
}}

func zipped(plain []byte) []byte {
	z := zippers.Get().(*gzip.Writer)
	defer zippers.Put(z)
	var b bytes.Buffer
	b.Grow(len(plain) / 5)
	z.Reset(&b)
	_, _ = z.Write(plain) // a buffer takes everything
	_ = z.Close()
	return b.Bytes()
}
