package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vedette-org/vedette"
)

func TestCrosswalksCoverEveryKind(t *testing.T) {
	kinds, err := LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	c, err := LoadCrosswalks() // refuses a kind that a table leaves out
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds.All() {
		codes := c.Codes(k.ID, nil, "", "")
		if codes == nil || codes.PLOVER == nil {
			if c.Note("plover", k.ID) == "" {
				t.Errorf("%s: neither a PLOVER code nor a reason", k.ID)
			}
		}
	}
}

func TestCodes(t *testing.T) {
	c, err := LoadCrosswalks()
	if err != nil {
		t.Fatal(err)
	}
	yes := true
	civil := &vedette.Details{CivilianTargeting: &yes}
	got := c.Codes("attack", civil, vedette.ActorArmedGroup, "")
	if got.ACLED.SubEventType != "Attack" || got.UCDP.TypeOfViolence != 3 || got.MUC4 != "ATTACK" {
		t.Errorf("attack on civilians: %+v %+v", got.ACLED, got.UCDP)
	}
	got = c.Codes("shelling", nil, vedette.ActorArmedGroup, vedette.ActorMilitary)
	if got.PLOVER.Mode != "heavy-weapons" || got.CAMEO != "194" || got.UCDP.TypeOfViolence != 1 {
		t.Errorf("shelling of an army by a group: %+v", got)
	}
	for _, x := range []struct {
		a, b vedette.ActorKind
		want int
	}{
		{vedette.ActorState, vedette.ActorState, 1}, {vedette.ActorMilitia, vedette.ActorArmedGroup, 2},
		{vedette.ActorMilitary, vedette.ActorCivilians, 3}, {vedette.ActorArmedGroup, "", 0}, {"", "", 1},
	} {
		if n := c.UCDP("armed-clash", nil, x.a, x.b); n != x.want {
			t.Errorf("UCDP(%s, %s) = %d, want %d", x.a, x.b, n, x.want)
		}
	}
	for _, x := range []struct {
		kind vedette.EventType
		a, b vedette.ActorKind
		want int
	}{
		{"attack", vedette.ActorUnidentified, vedette.ActorCivilians, 0}, {"attack", vedette.ActorMilitia, vedette.ActorCivilians, 3},
		{"attack", vedette.ActorArmedGroup, "", 1}, {"communal-violence", "", "", 2}, {"shelling", vedette.ActorArmedGroup, vedette.ActorMilitia, 2},
		{"shelling", "", vedette.ActorCivilians, 1}, {"explosion", "", "", 0},
	} {
		if n := c.UCDP(x.kind, nil, x.a, x.b); n != x.want {
			t.Errorf("UCDP(%s, %s, %s) = %d, want %d", x.kind, x.a, x.b, n, x.want)
		}
	}
	if c.UCDP("protest", nil, vedette.ActorCivilians, vedette.ActorState) != 0 {
		t.Error("a protest is no violence to UCDP")
	}
}

// TestCrosswalksTellTheirLoss holds every row to its note: where kinds share a
// code, each says so or says what else is lost.
func TestCrosswalksTellTheirLoss(t *testing.T) {
	c, err := LoadCrosswalks()
	if err != nil {
		t.Fatal(err)
	}
	for name, table := range c.tables {
		kinds := map[[2]string]map[vedette.EventType]bool{}
		for kind, rows := range table {
			for _, m := range rows {
				k := [2]string{m.code, m.mode}
				if kinds[k] == nil {
					kinds[k] = map[vedette.EventType]bool{}
				}
				kinds[k][kind] = true
			}
		}
		for kind, rows := range table {
			for _, m := range rows {
				if m.note == "" && (m.code == Unmapped || len(kinds[[2]string{m.code, m.mode}]) > 1) {
					t.Errorf("%s: %s %q shares its code and has no note", name, kind, m.when)
				}
			}
		}
	}
}

func TestCodesByCondition(t *testing.T) {
	c, err := LoadCrosswalks()
	if err != nil {
		t.Fatal(err)
	}
	yes := true
	if got := c.Codes("attack", &vedette.Details{Targeted: &yes, CivilianTargeting: &yes}, "", ""); got.CAMEO != "186" || got.PLOVER.Mode != "targeted" {
		t.Errorf("an attack on one who was picked out: %+v", got)
	}
	if got := c.Codes("territory-taken", nil, vedette.ActorMilitary, ""); got.ACLED.SubEventType != "Government regains territory" {
		t.Errorf("ground that a state takes: %+v", got.ACLED)
	}
	if got := c.Codes("territory-taken", nil, vedette.ActorArmedGroup, ""); got.ACLED.SubEventType != "Non-state actor overtakes territory" {
		t.Errorf("ground that a group takes: %+v", got.ACLED)
	}
}

// TestInCodebook holds the tables to codes that the codebooks have: names of
// older drafts are refused.
func TestInCodebook(t *testing.T) {
	for _, x := range []struct {
		table string
		m     mapping
		want  bool
	}{
		{"acled", mapping{code: "Battles", mode: "Armed clash"}, true},
		{"acled", mapping{code: "Battles", mode: "Suicide bomb"}, false},
		{"acled", mapping{code: "Battles"}, false},
		{"plover", mapping{code: "ASSAULT", mode: "targeted", context: "terrorism"}, true},
		{"plover", mapping{code: "ASSAULT", mode: "assassinate"}, false},
		{"plover", mapping{code: "DEMAND"}, false},
		{"plover", mapping{code: "CONSULT", context: "humanitarian"}, false},
		{"cameo", mapping{code: "1823"}, true},
		{"cameo", mapping{code: "187"}, false},
		{"muc4", mapping{code: "ROBBERY"}, true},
		{"muc4", mapping{code: "HIJACKING"}, false},
	} {
		if got := inCodebook(x.table, x.m); got != x.want {
			t.Errorf("inCodebook(%s, %+v) = %v", x.table, x.m, got)
		}
	}
	subTypes, modes := 0, 0
	for _, m := range acledTypes {
		subTypes += len(m)
	}
	for _, m := range ploverModes {
		modes += len(m)
	}
	if subTypes != 25 || len(ploverModes) != 16 || modes != 67 || len(ploverContexts) != 37 {
		t.Errorf("%d sub-event types, %d events with %d modes, %d contexts", subTypes, len(ploverModes), modes, len(ploverContexts))
	}
}

func TestCrosswalksRefused(t *testing.T) {
	kinds, err := LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"attack\t\tASSAULT\tmassacre\t\tnote":  `attack: the codebook has no "ASSAULT massacre"`,
		"attack\t\tunmapped\t\t\t":             `attack: a code, or "unmapped" with a note`,
		"attacks\t\tASSAULT\tfirearms\t\tnote": `no kind "attacks"`,
		"attack\tnight\tASSAULT\t\t\tnote":     `no condition "night"`,
		"attack\t\tASSAULT\tfirearms\t\tnote":  "has no row without a condition",
	} {
		fsys := fstest.MapFS{"crosswalks/plover.tsv": {Data: []byte(line + "\n")}}
		if _, err := ReadCrosswalks(fsys, "crosswalks", kinds); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", line, err, want)
		}
	}
}
