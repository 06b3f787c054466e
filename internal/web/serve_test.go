package web_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/web"
)

// start serves at a listener; what it returns stops the server and waits.
func start(t *testing.T, s *web.Server, ln net.Listener) (stop func()) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	return func() {
		t.Helper()
		cancel()
		select {
		case err := <-done:
			no(t, err)
		case <-time.After(8 * time.Second):
			t.Error("the server does not stop")
		}
	}
}

// follow opens the events and returns a function that reads the next line that
// begins so.
func follow(t *testing.T, url string) (next func(prefix string) string, leave func()) {
	t.Helper()
	ctx, leave := context.WithTimeout(t.Context(), 10*time.Second)
	req, err := http.NewRequestWithContext(ctx, "GET", url+"/api/v1/events", nil)
	no(t, err)
	resp, err := http.DefaultClient.Do(req)
	no(t, err)
	t.Cleanup(func() { leave(); resp.Body.Close() })
	if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Type") != "text/event-stream" || resp.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("events: %s %v", resp.Status, resp.Header)
	}
	lines := bufio.NewScanner(resp.Body)
	return func(prefix string) string {
		t.Helper()
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), prefix) {
				return lines.Text()
			}
		}
		t.Fatalf("the events ended before %q: %v", prefix, lines.Err())
		return ""
	}, leave
}

func TestEvents(t *testing.T) {
	d := small(t)
	st, err := d.store.State(t.Context())
	no(t, err)
	next, leave := follow(t, d.URL)
	if next("event") != "event: version" || next("data") != fmt.Sprintf(`data: {"version": %d}`, st.Version) {
		t.Error("the version does not come at once")
	}
	next(": beat")
	// A report that is only appended shows nowhere; the view that it is folded into does.
	_, err = d.store.Append(t.Context(), record.Entry{At: time.Now(), Findings: &vedette.Findings{Report: vedette.Report{ID: "new", Text: "new"}}})
	no(t, err)
	next(": beat")
	next(": beat")
	_, err = d.store.ReplaceView(t.Context(), d.rec, st.Folded+1)
	no(t, err)
	if next("event") != "event: version" || next("data") != fmt.Sprintf(`data: {"version": %d}`, st.Version+2) {
		t.Error("the change does not come")
	}
	leave()
	for end := time.Now().Add(5 * time.Second); d.server.Following(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the record is looked at though nobody follows")
		}
	}
	next, _ = follow(t, d.URL) // and begins anew
	next("data")
}

// TestEventsOutlast has events go on behind the deadline for reading a request.
func TestEventsOutlast(t *testing.T) {
	d := small(t)
	ts := httptest.NewUnstartedServer(d.server.Handler())
	ts.Config.ReadTimeout, ts.Config.WriteTimeout = 100*time.Millisecond, 100*time.Millisecond
	ts.Start()
	defer ts.Close()
	next, leave := follow(t, ts.URL)
	for begun := time.Now(); time.Since(begun) < 400*time.Millisecond; {
		next(": beat")
	}
	leave()
}

func TestTooManyFollow(t *testing.T) {
	d := small(t)
	for range web.MaxFollowers {
		next, _ := follow(t, d.URL)
		next("data")
	}
	a := d.get("/api/v1/events")
	d.refused(a, http.StatusServiceUnavailable)
	if a.Header.Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
}

// TestStop ends the server while somebody follows.
func TestStop(t *testing.T) {
	d := small(t)
	ln, err := web.Listen("127.0.0.1:0")
	no(t, err)
	stop := start(t, d.server, ln)
	next, _ := follow(t, "http://"+ln.Addr().String())
	next("data")
	begun := time.Now()
	stop()
	if took := time.Since(begun); took > 4*time.Second {
		t.Errorf("stopping took %s", took)
	}
	if c, err := net.Dial("tcp", ln.Addr().String()); err == nil {
		c.Close()
		t.Error("the server still listens")
	}
}

// failing is a record that fails at one thing.
type failing struct {
	record.Store
	err   error
	panic bool
}

func (f failing) Marks(context.Context, record.Filter) ([]*record.Mark, error) {
	if f.panic {
		panic("out of marks")
	}
	return nil, f.err
}

func TestFaults(t *testing.T) {
	store := mem.New()
	fill(t, store, generated(t, 5))
	for _, c := range []struct {
		err    error
		status int
	}{
		{&vedette.Error{Kind: vedette.ErrInput, File: "/home/someone/secret.db", Message: "the record is damaged", Hint: "put back a backup"}, 500},
		{&vedette.Error{Kind: vedette.ErrConflict, File: "/home/someone/secret.db", Message: "another program is writing"}, 503},
		{&vedette.Error{Kind: vedette.ErrInternal, Message: "the record failed", Err: errors.New("/home/someone/secret.db: oops")}, 500},
		{errors.New("/home/someone/secret.db: oops"), 500},
		{context.DeadlineExceeded, 503},
	} {
		d := serve(t, failing{store, c.err, false}, nil)
		a := d.get("/api/v1/marks")
		d.refused(a, c.status)
		if strings.Contains(a.body, "secret") {
			t.Errorf("%s tells of a file of this machine", a.body)
		}
	}
	d := serve(t, failing{store, nil, true}, nil)
	d.refused(d.get("/api/v1/marks"), 500)
	if a := d.get("/api/v1/places"); a.StatusCode != 200 {
		t.Errorf("after a panic: %s", a.Status)
	}
}
