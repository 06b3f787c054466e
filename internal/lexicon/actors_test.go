package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestActorsLoad(t *testing.T) {
	a, err := LoadActors()
	if err != nil {
		t.Fatal(err)
	}
	organised, armed := 0, 0
	for _, e := range a.Entries {
		if !strings.HasSuffix(e.File, "states.tsv") {
			organised++
			if e.Kind == "armed-group" || e.Kind == "militia" {
				armed++
			}
		}
	}
	t.Logf("%d states, %d organised actors (%d armed groups and militias), %d entries in all, %d office holders; %d rows unverified",
		len(a.States), organised, armed, len(a.Entries), len(a.People), a.Unverified)
	if len(a.States) < 190 || organised < 300 || armed < 350 {
		t.Errorf("%d states, %d organised actors, %d armed groups: too few", len(a.States), organised, armed)
	}
}

func TestActorFaults(t *testing.T) {
	const state = "AF\tAFG\tAfghanistan\tKabul\tAfghan\t\t\tunverified\n"
	for name, c := range map[string]struct{ rows, want string }{
		"columns":    {"x\ty\n", "actors/groups.tsv:1: 2 columns where 8 are wanted"},
		"id twice":   {"x\tX\tarmed-group\tAF\t\t\t\tu\nx\tY\tarmed-group\tAF\t\t\t\tu\n", `groups.tsv:2: id "x" is taken by data/actors/groups.tsv:1`},
		"bad date":   {"x\tX\tarmed-group\tAF\t2001-13\t\t\tu\n", "groups.tsv:1: \"2001-13\" is no date"},
		"backwards":  {"x\tX\tarmed-group\tAF\t2001\t1999\t\tu\n", "groups.tsv:1: it ends on 1999-12-31, before it begins on 2001-01-01"},
		"reference":  {"x\tX\tarmed-group\tAF\t\t\tnobody\tu\n", `groups.tsv:1: no actor "nobody"`},
		"country":    {"x\tX\tarmed-group\tQQ\t\t\t\tu\n", `groups.tsv:1: no state "QQ"`},
		"kind":       {"x\tX\tarmy\tAF\t\t\t\tu\n", `groups.tsv:1: unknown kind "army"`},
		"clash":      {"x\tX\tarmed-group\tAF\t\t\t\tu\ny\tY\tarmed-group\tAF\t\t\t\tu\n\tspelling\tX\n", `groups.tsv:3: "X" is a name of "x" too`},
		"orphan":     {"\tacronym\tX\n", "groups.tsv:1: an indented line that belongs to no row"},
		"key":        {"x\tX\tarmed-group\tAF\t\t\t\tu\n\tnick\tY\n", `groups.tsv:2: unknown key "nick"`},
		"no source":  {"x\tX\tarmed-group\tAF\t\t\t\t\n", "groups.tsv:1: no source"},
		"circle":     {"x\tX\tarmed-group\tAF\t\t\ty\tu\ny\tY\tarmed-group\tAF\t\t\tx\tu\n", `"x" is part of itself`},
		"apart":      {"x\tX\tarmed-group\tAF\t\t1999\t\tu\ny\tY\tarmed-group\tAF\t2001\t\t\tu\n\tspelling\tX\n", ""},
		"no columns": {"\n# nothing\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			fs := fstest.MapFS{"actors/states.tsv": {Data: []byte(state)}, "actors/groups.tsv": {Data: []byte(c.rows)}}
			_, err := ReadActors(fs, "actors")
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func BenchmarkActors(b *testing.B) {
	for b.Loop() {
		if _, err := LoadActors(); err != nil {
			b.Fatal(err)
		}
	}
}
