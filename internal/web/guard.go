package web

import (
	"net"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"time"
)

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
	"worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guard stands before everything: it says what a browser may do with any
// answer, and refuses requests that did not come from the server's own pages or
// from somebody at this machine.
func (s *Server) guard(next http.Handler) http.Handler {
	origin := http.NewCrossOriginProtection()
	origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.problem(w, r, http.StatusForbidden, "changes are taken from the desk's own pages only")
	}))
	inner := origin.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			s.problem(w, r, http.StatusMethodNotAllowed, "this version of the desk only shows the record")
			return
		}
		next.ServeHTTP(w, r)
	}))
	return s.logged(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		switch {
		case !ownHost(r):
			s.problem(w, r, http.StatusMisdirectedRequest, "this server answers to 127.0.0.1, localhost and [::1] with its port only, not to "+shown(r.Host))
		case strings.HasPrefix(r.URL.Path, "/api/") && !ownSite(r):
			s.problem(w, r, http.StatusForbidden, "the API answers the desk's own pages and programs at this machine, not other sites")
		default:
			inner.ServeHTTP(w, r)
		}
	}))
}

// ownHost reports whether the Host header names this machine and the port that
// the request came in at. A name that an attacker can point to loopback is never
// among them: "localhost" is the only name, the rest are addresses.
func ownHost(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if !ok {
		return false
	}
	_, port, err := net.SplitHostPort(local.String())
	if err != nil {
		return false
	}
	host, asked, err := net.SplitHostPort(r.Host)
	if err != nil { // no port: that of HTTP
		host, asked = strings.TrimSuffix(strings.TrimPrefix(r.Host, "["), "]"), "80"
	}
	return asked == port && loopback(host)
}

// loopback reports whether a host is this machine, by name or address.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && a.Zone() == "" && a.IsLoopback()
}

// ownSite reports whether, as far as a browser says, the request comes from our
// pages, from the address bar or from following a link; programs say nothing.
// Another port of this machine is the same site and another origin.
func ownSite(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	}
	return r.Header.Get("Sec-Fetch-Mode") == "navigate"
}

// shown cuts a header short for a message.
func shown(s string) string {
	if len(s) > 100 {
		return s[:100] + "…"
	}
	return s
}

// logged notes requests for whoever debugs, without their answers, and turns a
// panic into an answer.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		defer func() {
			switch p := recover(); p {
			case nil:
				s.log.Debug("answered", "method", r.Method, "path", r.URL.Path, "took", time.Since(start))
			case http.ErrAbortHandler:
				panic(p)
			default:
				s.log.Error("the server failed", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
				s.problem(w, r, http.StatusInternalServerError, "the desk failed at this; the rest of it goes on")
			}
		}()
		next.ServeHTTP(w, r)
	})
}
