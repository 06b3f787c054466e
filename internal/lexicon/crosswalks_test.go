package lexicon

import (
	"testing"

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
		{vedette.ActorMilitary, vedette.ActorCivilians, 3}, {"", "", 0},
	} {
		if n := c.UCDP("armed-clash", nil, x.a, x.b); n != x.want {
			t.Errorf("UCDP(%s, %s) = %d, want %d", x.a, x.b, n, x.want)
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
