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
