package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/vedette-org/vedette/internal/record"
)

// How often the record is looked at while somebody follows it, how often a
// silent connection is proved alive, how long a client may take to read, and how
// many may follow at once.
const (
	lookEvery    = time.Second
	beatEvery    = 15 * time.Second
	writeWithin  = 30 * time.Second
	maxFollowers = 64
)

// follower tells whoever listens of new versions of the record. One loop looks
// for all, and only while there is somebody: a version changes also when another
// process adds to the record.
type follower struct {
	record record.View
	log    *slog.Logger
	warm   func(ctx context.Context, version int64)
	look   time.Duration // between two looks at the record
	beat   time.Duration // between two proofs of life

	mu        sync.Mutex
	listeners map[chan int64]bool
	stop      context.CancelFunc // of the loop; nil while none runs
	closed    chan struct{}
}

func newFollower(r record.View, log *slog.Logger, warm func(context.Context, int64)) *follower {
	return &follower{record: r, log: log, warm: warm, look: lookEvery, beat: beatEvery, listeners: map[chan int64]bool{}, closed: make(chan struct{})}
}

// listen returns a channel on which new versions come; of several that nobody
// has read yet the last stands. ok is false where too many listen already.
func (f *follower) listen() (c chan int64, ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.listeners) >= maxFollowers {
		return nil, false
	}
	c = make(chan int64, 1)
	f.listeners[c] = true
	if f.stop == nil {
		ctx, stop := context.WithCancel(context.Background())
		f.stop = stop
		go f.run(ctx)
	}
	return c, true
}

func (f *follower) leave(c chan int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.listeners, c)
	if len(f.listeners) == 0 && f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

// close ends all listening, for good.
func (f *follower) close() { close(f.closed) }

func (f *follower) run(ctx context.Context) {
	tick := time.NewTicker(f.look)
	defer tick.Stop()
	known, failing := int64(-1), false
	for {
		st, err := f.record.State(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil && !failing:
			f.log.Warn("the record cannot be followed", "error", err)
		case err == nil && st.Viewed != known:
			f.warm(ctx, st.Viewed)
			f.tell(st.Viewed)
			known = st.Viewed
		}
		failing = err != nil
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (f *follower) tell(version int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for c := range f.listeners {
		select {
		case <-c: // what nobody has read is old
		default:
		}
		c <- version
	}
}

// events answers with server-sent events: the version of the record at once and
// whenever it changes.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	changes, ok := s.follow.listen() // before the version is read, so that none is missed
	if !ok {
		s.problem(w, r, http.StatusServiceUnavailable, "too many pages follow the record already; close some")
		return
	}
	defer s.follow.leave(changes)
	st, err := s.record.State(r.Context())
	if err != nil {
		s.fail(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	out := stream{w, http.NewResponseController(w)}
	// The request has been read; its deadline would end the connection.
	if out.ctrl.SetReadDeadline(time.Time{}) == nil && out.version(st.Viewed) == nil {
		out.run(r.Context(), s.follow, changes, st.Viewed)
	}
}

// stream writes events to one client.
type stream struct {
	w    http.ResponseWriter
	ctrl *http.ResponseController
}

func (s stream) run(ctx context.Context, f *follower, changes <-chan int64, known int64) {
	beat := time.NewTicker(f.beat)
	defer beat.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-f.closed:
			return
		case <-beat.C:
			err = s.write(": beat\n\n")
		case v := <-changes:
			if v != known {
				known, err = v, s.version(v)
			}
		}
		if err != nil {
			return // the client is gone
		}
	}
}

func (s stream) version(v int64) error {
	return s.write(fmt.Sprintf("event: version\ndata: {\"version\": %d}\n\n", v))
}

// write sends a piece. The server's limit for an answer is put off each time:
// this one has no end.
func (s stream) write(piece string) error {
	if err := s.ctrl.SetWriteDeadline(time.Now().Add(writeWithin)); err != nil {
		return err
	}
	if _, err := s.w.Write([]byte(piece)); err != nil {
		return err
	}
	return s.ctrl.Flush()
}
