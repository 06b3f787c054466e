// Package web is the desk's server: the JSON API under /api/v1, the events that
// tell of changes, and the pages that use them. It listens on loopback only and
// only reads.
//
// The API is a table of routes ([routes]): each says its path, its parameters and
// the type of its answer, and from the same table come the handlers, the check
// of parameters and the OpenAPI description, so that none can say what the others
// do not do. Answers are the nouns of package vedette as they encode themselves.
// huma was tried on paper and left: it describes types by their fields and tags,
// which a [vedette.Quantity] (its JSON is another shape than its fields) does not
// follow without methods that the root, standard library only, cannot have; and
// the description is the one thing that it would have saved. A test holds real
// answers against the description with somebody else's validator.
//
// Every answer is of one version of the view ([record.State.Viewed]; reports that
// have been appended and not yet folded change nothing here) and carries it in its
// ETag, with a salt of the process: a browser may hold answers about another
// record that was served at the same address. The version is read before the
// answer, so an ETag may be older than what it stands for, never newer.
//
// What other pages in the same browser can do is the danger here, for the server
// asks nobody for a password: so the Host header is checked on every request
// (DNS rebinding), requests from other sites to the API are refused by what the
// browser says of them, nothing is allowed across origins, and the pages run
// under a policy that lets in no script but their own.
package web

import (
	"crypto/rand"
	"io/fs"
	"log/slog"
	"net/http"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/web/pages"
)

// EventKind is a kind of event as the dictionary defines it.
type EventKind struct {
	ID               vedette.EventType `json:"id"`
	Name             string            `json:"name"`
	Family           string            `json:"family"`
	CountsAsViolence bool              `json:"counts_as_violence"`
	Definition       string            `json:"definition"`
}

// Options are what a server shows besides the record.
type Options struct {
	Program string       // version of the program
	Kinds   []EventKind  // what can happen, in the order to show it
	Pages   fs.FS        // the built pages; nil is those embedded
	Log     *slog.Logger // nil logs nothing
}

// Server answers from a record. It is safe for concurrent use.
type Server struct {
	record  record.Reader
	opt     Options
	log     *slog.Logger
	salt    string // of this process: see the package comment
	pages   *site
	follow  *follower
	openapi []byte

	mu   sync.Mutex // guards snap
	snap *snapshot
}

// New returns a server on a record, which stays the caller's to close, after
// the server has stopped.
func New(r record.Reader, opt Options) *Server {
	s := &Server{record: r, opt: opt, log: opt.Log, salt: rand.Text()}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.opt.Kinds == nil {
		s.opt.Kinds = []EventKind{}
	}
	built := opt.Pages
	if built == nil {
		built = pages.Built()
	}
	s.pages = newSite(built)
	s.follow = newFollower(r, s.log, s.warm)
	s.openapi = describe(opt.Program)
	return s
}

// Handler returns the whole server as a handler. It needs the address that the
// request came in at ([http.LocalAddrContextKey], which [http.Server] sets).
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for i := range routes {
		mux.Handle(base+routes[i].path, s.answer(&routes[i]))
	}
	mux.Handle(base+"/events", http.HandlerFunc(s.events))
	mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, record.NotFound("part of the API", r.URL.Path))
	})
	mux.Handle("/", s.pages)
	return s.guard(mux)
}
