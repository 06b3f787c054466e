package recordtest

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

func testReportTwice(t *testing.T, s record.Store) {
	first := findings("r1", "wire", "Shells fell on the harbour.")
	must(t, s, first, true)
	must(t, s, first, false)
	must(t, s, findings("r2", "wire", "Shells fell on the harbour."), false) // same source, same words
	must(t, s, findings("r3", "radio", "Shells fell on the harbour."), true) // another source
	if n := len(all(t, s, 0)); n != 2 {
		t.Errorf("%d entries, want 2", n)
	}
	for _, c := range []struct{ id, source, text, want string }{
		{"r1", "wire", "Shells fell on the harbour.", "r1"},
		{"r1", "radio", "Shells fell on the harbour.", "r1"},
		{"new", "wire", "Shells fell on the harbour.", "r1"},
		{"new", "paper", "Shells fell on the harbour.", ""},
		{"new", "wire", "Something else.", ""},
	} {
		id, err := s.Known(ctx(t), &vedette.Report{ID: vedette.ReportID(c.id), Source: vedette.SourceID(c.source), Text: c.text})
		if err != nil || string(id) != c.want {
			t.Errorf("Known(%s, %s) = %q, %v; want %q", c.id, c.source, id, err, c.want)
		}
	}
}

func testReportConflict(t *testing.T, s record.Store) {
	must(t, s, findings("r1", "wire", "Ten rockets."), true)
	added, err := s.Append(ctx(t), findings("r1", "wire", "Eleven rockets."))
	wantKind(t, err, vedette.ErrConflict)
	if added {
		t.Error("the other text was added")
	}
	_, err = s.Known(ctx(t), &vedette.Report{ID: "r1", Text: "Eleven rockets."})
	wantKind(t, err, vedette.ErrConflict)
	r, err := s.Report(ctx(t), "r1")
	no(t, err)
	if r.Text != "Ten rockets." {
		t.Errorf("the text became %q", r.Text)
	}
}

func testTextExact(t *testing.T, s record.Store) {
	for i, text := range []string{"", "a\x00b", "\xff\xfe broken", "\u202bعربی\u202c 🚀\r\n\tend", "\u2028<b>&"} {
		id := fmt.Sprintf("r%d", i)
		e := findings(id, "wire", text)
		must(t, s, e, true)
		r, err := s.Report(ctx(t), vedette.ReportID(id))
		no(t, err)
		same(t, "report", *r, e.Findings.Report)
		held := all(t, s, record.Seq(i))
		same(t, "findings", held[0].Findings, e.Findings)
	}
	_, err := s.Report(ctx(t), "nobody")
	wantKind(t, err, vedette.ErrNotFound)
}

func testJudgements(t *testing.T, s record.Store) {
	j := vedette.Judgement{ID: "j1", Kind: "exclude", Subject: "incident-1", By: "R", At: "2026-03-04T05:06:07Z",
		Why: "told <twice>", Values: map[string]string{"b": "2", "a": "1"}}
	must(t, s, record.Entry{At: at, Judgement: &j}, true)
	must(t, s, record.Entry{At: at.Add(time.Hour), Judgement: &j}, false)
	other := j
	other.Why = "something else"
	_, err := s.Append(ctx(t), record.Entry{At: at, Judgement: &other})
	wantKind(t, err, vedette.ErrConflict)
	same(t, "entries", all(t, s, 0), []record.Entry{{Seq: 1, At: at, Judgement: &j}})
}

func testEntries(t *testing.T, s record.Store) {
	zone := time.FixedZone("", 4*3600)
	for i := range 5 {
		e := findings(fmt.Sprintf("r%d", 9-i), "wire", fmt.Sprint("text ", i))
		e.At = at.Add(time.Duration(i) * time.Minute).Add(300 * time.Millisecond).In(zone)
		must(t, s, e, true)
	}
	for after := range record.Seq(7) {
		got := all(t, s, after)
		if len(got) != max(0, 5-int(after)) {
			t.Fatalf("%d entries after %d", len(got), after)
		}
		for i, e := range got {
			n := int(after) + i
			if e.Seq != record.Seq(n+1) || e.At != at.Add(time.Duration(n)*time.Minute) || e.Findings.Report.ID != vedette.ReportID(fmt.Sprintf("r%d", 9-n)) {
				t.Errorf("entry %d after %d: seq %d, at %s, report %s", i, after, e.Seq, e.At, e.Findings.Report.ID)
			}
		}
	}
	// Appending while reading neither blocks nor shows up.
	n := 0
	for _, err := range s.Entries(ctx(t), 0) {
		no(t, err)
		must(t, s, findings(fmt.Sprintf("late%d", n), "wire", fmt.Sprint("late ", n)), true)
		n++
	}
	if n != 5 {
		t.Errorf("read %d entries, want the 5 that were there", n)
	}
	for range s.Entries(ctx(t), 0) {
		break // leaving early is no harm
	}
}

func testRefused(t *testing.T, s record.Store) {
	for name, e := range map[string]record.Entry{
		"nothing":           {At: at},
		"both":              {At: at, Findings: findings("r", "s", "t").Findings, Judgement: &vedette.Judgement{ID: "j", Subject: "x"}},
		"no time":           {Findings: findings("r", "s", "t").Findings},
		"no report id":      findings("", "s", "t"),
		"no judgement id":   {At: at, Judgement: &vedette.Judgement{Subject: "x"}},
		"no judged subject": {At: at, Judgement: &vedette.Judgement{ID: "j"}},
	} {
		added, err := s.Append(ctx(t), e)
		if added {
			t.Errorf("%s was added", name)
		}
		wantKind(t, err, vedette.ErrInput)
	}
	if n := len(all(t, s, 0)); n != 0 {
		t.Errorf("%d entries were kept", n)
	}
}

func testVersions(t *testing.T, s record.Store) {
	state := func() record.State {
		st, err := s.State(ctx(t))
		no(t, err)
		return st
	}
	last := state()
	step := func(what string, grows bool, head, folded record.Seq) {
		t.Helper()
		st := state()
		if viewed := what == "replace"; (st.Viewed != last.Viewed) != viewed || viewed && st.Viewed != st.Version {
			t.Errorf("%s: %+v after %+v", what, st, last)
		}
		if (st.Version > last.Version) != grows || st.Version < last.Version || st.Head != head || st.Folded != folded {
			t.Errorf("%s: %+v after %+v", what, st, last)
		}
		last = st
	}
	step("nothing", false, 0, 0)
	must(t, s, findings("r1", "wire", "one"), true)
	step("append", true, 1, 0)
	must(t, s, findings("r1", "wire", "one"), false)
	step("append again", false, 1, 0)
	_, err := s.ReplaceView(ctx(t), Synthetic(3), 1)
	no(t, err)
	step("replace", true, 1, 1)
	must(t, s, record.Entry{At: at, Judgement: &vedette.Judgement{ID: "j", Subject: "x"}}, true)
	step("judge", true, 2, 1)
	_, err = s.Record(ctx(t), record.AllKinds)
	no(t, err)
	step("read", false, 2, 1)
}

func testAppenders(t *testing.T, s record.Store) {
	const people, each = 4, 10
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for p := range people {
		wg.Go(func() {
			for i := range each {
				// Everybody brings his own and one that all have.
				for _, e := range []record.Entry{findings(fmt.Sprintf("p%d-%d", p, i), "wire", fmt.Sprint("own ", p, i)), findings(fmt.Sprintf("all-%d", i), "wire", fmt.Sprint("all ", i))} {
					added, err := s.Append(ctx(t), e)
					if err != nil {
						t.Error(err)
					}
					if added {
						mu.Lock()
						total++
						mu.Unlock()
					}
				}
			}
		})
	}
	wg.Wait()
	entries := all(t, s, 0)
	if want := people*each + each; total != want || len(entries) != want {
		t.Errorf("%d added, %d held, want %d", total, len(entries), want)
	}
	for i, e := range entries {
		if e.Seq != record.Seq(i+1) {
			t.Errorf("entry %d has seq %d", i, e.Seq)
		}
	}
}
