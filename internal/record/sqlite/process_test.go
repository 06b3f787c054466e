package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/recordtest"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

// TestMain runs this test binary as a second process that adds to a record.
func TestMain(m *testing.M) {
	if path := os.Getenv("VEDETTE_TEST_ADD_TO"); path != "" {
		addTo(path)
		return
	}
	code := m.Run()
	if largeFile != "" {
		os.RemoveAll(filepath.Dir(largeFile))
	}
	os.Exit(code)
}

const added = 30

var day = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func addTo(path string) {
	ctx := context.Background()
	s, err := sqlite.Create(ctx, path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	rec := recordtest.Synthetic(added)
	for i := range rec.Reports {
		if i == added/2 {
			waitForOther(ctx, s, i)
		}
		_, err := s.Append(ctx, record.Entry{At: day, Findings: recordtest.Findings(rec, i, 500)})
		if err == nil {
			_, err = s.ReplaceView(ctx, recordtest.Synthetic(i+1), record.Seq(i+1))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := s.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// waitForOther waits until the other process has written something too.
func waitForOther(ctx context.Context, s record.Store, own int) {
	for range 1000 {
		if st, err := s.State(ctx); err != nil || st.Head > record.Seq(own) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// TestTwoProcesses has another process create a record and add to it while this
// one, which opened the same path at the same moment, reads and judges.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "VEDETTE_TEST_ADD_TO="+path)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := create(t, path)
	defer s.Close()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	last, moves := record.State{}, 0
	for running := true; running; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal("the other process:", err)
			}
			running = false
		default:
		}
		st, err := s.State(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if st.Version < last.Version || st.Head < last.Head || st.Folded < last.Folded {
			t.Fatalf("went back from %+v to %+v", last, st)
		}
		if st.Version > last.Version {
			moves++
		}
		last = st
		r, err := s.Record(t.Context(), record.Incidents|record.Reports)
		if err != nil || len(r.Incidents) != len(r.Reports) {
			t.Fatalf("a half view: %d incidents, %d reports, %v", len(r.Incidents), len(r.Reports), err)
		}
		judge(t, s, moves)
	}
	if last.Folded < added || moves < 2 {
		t.Errorf("ended at %+v after %d moves", last, moves)
	}
}

// judge appends a judgement, so that both processes write.
func judge(t *testing.T, s record.Store, n int) {
	t.Helper()
	j := &vedette.Judgement{ID: fmt.Sprint("j", n), Kind: "accept", Subject: "incident-000000"}
	if _, err := s.Append(t.Context(), record.Entry{At: day, Judgement: j}); err != nil {
		t.Fatal(err)
	}
}
