package synth_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/synth"
)

func war(t *testing.T, n int, seed uint64) *synth.War {
	t.Helper()
	var kinds []synth.Kind
	for i, id := range synth.Needed() {
		kinds = append(kinds, synth.Kind{ID: id, Family: []string{"remote-violence", "coercion"}[i%2], CountsAsViolence: i%2 == 0})
	}
	w, err := synth.Make(synth.Options{Incidents: n, Seed: seed, Version: "test", Kinds: kinds})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(encode(t, war(t, 300, 1)), encode(t, war(t, 300, 1))) {
		t.Error("the same seed gives two records")
	}
	if bytes.Equal(encode(t, war(t, 300, 1).Record.Incidents), encode(t, war(t, 300, 2).Record.Incidents)) {
		t.Error("two seeds give one record")
	}
}

// TestEvidence holds every quote to the text that it points into.
func TestEvidence(t *testing.T) {
	w := war(t, 300, 3)
	texts := map[vedette.ReportID][]rune{}
	for _, r := range w.Record.Reports {
		texts[r.ID] = []rune(r.Text)
	}
	n := 0
	walk(reflect.ValueOf(w.Record).Elem(), func(e vedette.Evidence) {
		n++
		text := texts[e.Report]
		if e.Start >= e.End || e.End > len(text) || string(text[e.Start:e.End]) != e.Quote {
			t.Errorf("%s %d-%d is not %q", e.Report, e.Start, e.End, e.Quote)
		}
	})
	if n < 2000 {
		t.Errorf("only %d pieces of evidence", n)
	}
}

func walk(v reflect.Value, f func(vedette.Evidence)) {
	if e, ok := v.Interface().(vedette.Evidence); ok {
		f(e)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), f)
		}
	}
}

// TestReferences has every id lead somewhere, and no two things share one.
func TestReferences(t *testing.T) {
	w := war(t, 300, 4)
	rows, err := record.Rows(w.Record)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{vedette.Author: true}
	for _, r := range rows {
		ids[r.ID] = true
	}
	for _, r := range rows {
		for _, ref := range r.Refs {
			if !ids[ref] {
				t.Errorf("%s %s refers to %q, which is nothing", r.Kind, r.ID, ref)
			}
		}
	}
	if len(w.Findings) != len(w.Record.Reports) {
		t.Errorf("%d findings, %d reports", len(w.Findings), len(w.Record.Reports))
	}
}

// TestSpread looks for everything that a desk must be able to show.
func TestSpread(t *testing.T) {
	w := war(t, 2000, 1)
	rows, err := record.Rows(w.Record)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, r := range rows {
		m := r.Mark
		if m == nil {
			continue
		}
		seen["standing "+m.Standing]++
		seen["review "+string(m.Review)]++
		seen["exactness "+string(m.Exactness)]++
		for what, is := range map[string]bool{"undated": m.Day() == "", "open": (m.Earliest == "") != (m.Latest == ""), "interval": m.Earliest < m.Latest && m.Earliest != "",
			"cross-border": m.OriginLat != nil && m.TargetLat != nil && len(m.CrossBorder) == 2, "killed": m.KilledLow != nil, "killed, open": m.KilledLow != nil && m.KilledHigh == nil,
			"killed, disputed": m.KilledLow != nil && m.KilledHigh != nil && *m.KilledLow < *m.KilledHigh} {
			if is {
				seen[what]++
			}
		}
		if m.Earliest != "" && m.Latest != "" && m.Earliest > m.Latest {
			t.Errorf("%s ends before it begins", m.ID)
		}
	}
	for _, what := range []string{"standing reported", "standing claimed", "standing confirmed", "standing denied", "standing disputed", "review draft", "review accepted",
		"review corrected", "review excluded", "exactness exact", "exactness near", "exactness admin1", "exactness country", "exactness ", "undated", "open", "interval",
		"cross-border", "killed", "killed, open", "killed, disputed"} {
		if seen[what] < 5 {
			t.Errorf("%s: %d of 2000", what, seen[what])
		}
	}
	t.Log(seen)
}

func TestRefused(t *testing.T) {
	if _, err := synth.Make(synth.Options{}); vedette.KindOf(err) != vedette.ErrUsage {
		t.Errorf("no incidents: %v", err)
	}
	if _, err := synth.Make(synth.Options{Incidents: 1}); vedette.KindOf(err) != vedette.ErrInput {
		t.Errorf("no kinds: %v", err)
	}
}
