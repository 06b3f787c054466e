package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/vedette-org/vedette"
)

// Problem is an error as RFC 9457 writes it. Its type is always "about:blank":
// the status says all that a program needs.
type Problem struct {
	Status int    `json:"status"`
	Title  string `json:"title"`
	Detail string `json:"detail,omitempty"`
}

// fail answers with an error. What a message of ours says goes out; the causes
// below it, which may name files of this machine, go to the log.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) {
		return // whoever asked is gone
	}
	if errors.Is(err, context.DeadlineExceeded) {
		s.problem(w, r, http.StatusServiceUnavailable, "this took too long; ask for less")
		return
	}
	status, detail := statusOf(err), "the record failed"
	if e, ok := errors.AsType[*vedette.Error](err); ok {
		detail = e.Message
		if e.Hint != "" {
			detail += " (" + e.Hint + ")"
		}
	}
	if status >= http.StatusInternalServerError {
		s.log.Error("no answer", "path", r.URL.Path, "error", err)
	}
	s.problem(w, r, status, detail)
}

// statusOf returns the status of an error. A reader gives no input and changes
// nothing: these kinds then speak of the record's file, damaged or held by a
// writer.
func statusOf(err error) int {
	switch vedette.KindOf(err) {
	case vedette.ErrUsage:
		return http.StatusBadRequest
	case vedette.ErrNotFound:
		return http.StatusNotFound
	case vedette.ErrConflict:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

func (s *Server) problem(w http.ResponseWriter, r *http.Request, status int, detail string) {
	b, err := json.Marshal(Problem{status, http.StatusText(status), detail})
	if err != nil {
		panic(err) // three plain fields
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	if status == http.StatusServiceUnavailable {
		h.Set("Retry-After", "2")
	}
	w.WriteHeader(status)
	_, _ = w.Write(b) // whoever asked may be gone
}

// usage is the error of a question that makes no sense.
func usage(message string) error {
	return &vedette.Error{Kind: vedette.ErrUsage, Message: message}
}
