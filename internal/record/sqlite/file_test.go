package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/recordtest"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

// refused opens a file and expects an error of a kind that says these words,
// and the file left as it was.
func refused(t *testing.T, path string, kind vedette.ErrorKind, words string) {
	t.Helper()
	before, _ := os.ReadFile(path)
	s, err := sqlite.Create(t.Context(), path)
	if err == nil {
		s.Close()
		t.Fatalf("%s was opened", path)
	}
	if vedette.KindOf(err) != kind || !strings.Contains(err.Error(), words) || !strings.Contains(err.Error(), filepath.Base(path)) {
		t.Errorf("got %q of kind %s, want %s and %q", err, vedette.KindOf(err), kind, words)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestNotOurs(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"text.db":  "Reports of the day: nothing happened.",
		"short.db": "x",
		"nul.db":   strings.Repeat("\x00", 4096),
		"head.db":  "SQLite format 3\x00" + strings.Repeat("\x01", 5000),
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		refused(t, path, vedette.ErrInput, "not a record")
	}
	refused(t, dir, vedette.ErrInput, "not a file")
	refused(t, filepath.Join(dir, "no", "folder.db"), vedette.ErrInput, "")

	// Another program's database.
	other := filepath.Join(dir, "other.db")
	script(t, other, "CREATE TABLE contacts (name TEXT)")
	refused(t, other, vedette.ErrInput, "not a record")
}

func script(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(query)
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	create(t, path).Close()
	script(t, path, "PRAGMA user_version = 99")
	refused(t, path, vedette.ErrInput, "newer vedette")
}

func TestMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	_, err := sqlite.Open(t.Context(), path)
	if vedette.KindOf(err) != vedette.ErrNotFound || !strings.Contains(err.Error(), "vedette add") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("reading made a file")
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil { // as mktemp leaves it
		t.Fatal(err)
	}
	create(t, path).Close()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

// TestReopened finds everything again that was there when the file was closed,
// in one file.
func TestReopened(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "record.db")
	s := create(t, path)
	want := recordtest.Synthetic(25)
	fill(t, s, want)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%d files are left", len(files))
	}
	s = create(t, path)
	defer s.Close()
	st, err := s.State(t.Context())
	if err != nil || st.Head != 25 || st.Folded != 25 {
		t.Errorf("state %+v, %v", st, err)
	}
	got, err := s.Record(t.Context(), record.AllKinds)
	if err != nil || len(got.Incidents) != 25 || len(got.Statements) != len(want.Statements) {
		t.Errorf("%d incidents, %d statements, %v", len(got.Incidents), len(got.Statements), err)
	}
}

// fill puts a report for each incident, and the view, into a store.
func fill(t testing.TB, s record.Store, rec *vedette.Record) {
	t.Helper()
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range rec.Reports {
		if _, err := s.Append(context.Background(), record.Entry{At: now, Findings: recordtest.Findings(rec, i, 1500)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.ReplaceView(context.Background(), rec, record.Seq(len(rec.Reports))); err != nil {
		t.Fatal(err)
	}
}

// TestDamaged overwrites, cuts and flips parts of a record: whatever is asked
// of it afterwards, the answer is an error in words or an answer, no panic.
func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	s := create(t, path)
	rec := recordtest.Synthetic(40)
	fill(t, s, rec)
	s.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	told := 0
	for i := range 24 {
		broken := bytes.Clone(whole)
		from := 16 + r.IntN(len(broken)-16)
		switch i % 3 {
		case 0:
			broken = broken[:from]
		case 1:
			clear(broken[from:min(from+8192, len(broken))])
		case 2:
			for range 200 {
				broken[16+r.IntN(len(broken)-16)] ^= 1 << r.IntN(8)
			}
		}
		told += ask(t, broken, rec)
	}
	if told < 6 {
		t.Errorf("only %d of 24 damaged files were noticed: the test damages too little", told)
	}
}

// ask does everything with a damaged file and returns 1 if it was noticed.
func ask(t *testing.T, content []byte, rec *vedette.Record) (noticed int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "broken.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	s, err := sqlite.Create(ctx, path)
	if err != nil {
		inWords(t, err)
		return 1
	}
	defer s.Close()
	var errs []error
	check := func(err error) { errs = append(errs, err) }
	_, err = s.State(ctx)
	check(err)
	_, err = s.Record(ctx, record.AllKinds|record.Texts)
	check(err)
	_, err = s.Incidents(ctx, record.Filter{Text: "shelling", Box: &record.Box{South: -90, West: -180, North: 90, East: 180}})
	check(err)
	_, err = s.Search(ctx, record.Query{Text: "river"})
	check(err)
	_, err = record.Around(ctx, s, "incident-000003")
	check(err)
	for _, err := range s.Entries(ctx, 0) {
		check(err)
	}
	_, err = s.Append(ctx, record.Entry{At: time.Unix(0, 0), Findings: recordtest.Findings(rec, 3, 400)})
	check(err)
	_, err = s.ReplaceView(ctx, rec, 40)
	check(err)
	for _, err := range errs {
		if err != nil {
			noticed = 1
			inWords(t, err)
		}
	}
	return noticed
}

// inWords expects an error of ours that names the file or what is not in it.
func inWords(t *testing.T, err error) {
	t.Helper()
	if _, ours := errors.AsType[*vedette.Error](err); !ours {
		t.Errorf("an error without words for a person: %T %v", err, err)
	}
}

// TestReader has a reader see what a writer adds beside it, and write nothing.
func TestReader(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	if _, err := sqlite.OpenReader(t.Context(), path); vedette.KindOf(err) != vedette.ErrNotFound {
		t.Errorf("no file: %v", err)
	}
	w := create(t, path)
	defer w.Close()
	r, err := sqlite.OpenReader(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	rec := recordtest.Synthetic(3)
	if _, err := w.Append(t.Context(), record.Entry{At: day, Findings: recordtest.Findings(rec, 0, 100)}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.ReplaceView(t.Context(), rec, 1); err != nil {
		t.Fatal(err)
	}
	st, err := r.State(t.Context())
	if err != nil || st.Version != 2 || st.Folded != 1 {
		t.Errorf("the reader sees %+v, %v", st, err)
	}
	if got, err := r.Report(t.Context(), rec.Reports[0].ID); err != nil || got.Text == "" {
		t.Errorf("report: %+v, %v", got, err)
	}
	if _, err := r.(*sqlite.Store).ReplaceView(t.Context(), rec, 1); vedette.KindOf(err) != vedette.ErrConflict {
		t.Errorf("the reader wrote: %v", err)
	}
}

// TestOlderForm has a file of the first form be brought to the present one with
// all that was in it to be found.
func TestOlderForm(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	script, err := os.ReadFile("migrations/001.sql")
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{string(script), "PRAGMA application_id = 1447380052; PRAGMA user_version = 1",
		`INSERT INTO thing VALUES (7, 4, 'a1', 0, x'01', 0, 'Čerin Brigade', 'cerin brigade', '', '~ cerin brigade', '{"id":"a1","name":"Čerin Brigade","known":true}')`,
		`INSERT INTO thing VALUES (8, 32, 'i1', 1, x'02', 3, 'Ambush', 'ambush', '2019-03-04', '7980-96-95 ambush', '{"id":"i1","type":"ambush","counts_as_violence":true,"standing":{"disputed":false,"sources":1,"independent_sources":1},"reading_confidence":0.5,"review":{"state":"draft"}}')`,
		"INSERT INTO search (rowid, body) VALUES (7, 'cerin brigade'), (8, 'ambush upper wadi')",
		"INSERT INTO incident VALUES (8, 'i1' || char(31) || 'Ambush' || char(31) || 'ambush' || char(31) || char(31) || '2019-03-04' || char(31), '', 'ambush upper wadi')",
	} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(q, err)
		}
	}
	db.Close()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for text, want := range map[string]record.Hit{
		"cerin": {Kind: record.Actors, ID: "a1", Name: "Čerin Brigade"}, "wadi": {Kind: record.Incidents, ID: "i1", Name: "Ambush", Day: "2019-03-04"},
	} {
		p, err := s.Search(t.Context(), record.Query{Text: text})
		if err != nil || len(p.Items) != 1 || p.Items[0] != want {
			t.Errorf("%s finds %+v, %v", text, p.Items, err)
		}
	}
	if p, err := s.Incidents(t.Context(), record.Filter{Text: "upper"}); err != nil || p.Total != 1 {
		t.Errorf("incidents: %+v, %v", p, err)
	}
	// A fold of the same writes the marks in their present form.
	rec, err := s.Record(t.Context(), record.AllKinds)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReplaceView(t.Context(), rec, 0); err != nil {
		t.Fatal(err)
	}
	if marks, err := s.Marks(t.Context(), record.Filter{}); err != nil || len(marks) != 1 || !marks[0].CountsAsViolence {
		t.Errorf("marks: %+v, %v", marks, err)
	}
}
