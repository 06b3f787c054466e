package statement_test

import (
	"slices"
	"testing"

	"github.com/vedette-org/vedette"
)

// TestWhen gives each deed the day that its own words tell, where a sentence
// tells of several. The reports are of 3 May 2024.
func TestWhen(t *testing.T) {
	for _, c := range []struct {
		text string
		kind vedette.EventType
		want vedette.Date
	}{
		{"Two days after rebels shelled the town on 28 April, government jets bombed their camp near Kidal, killing five fighters.", "air-strike", "2024-04-30"},
		{"Police arrested three men on Friday over the bombing that killed 12 people in Istanbul on 20 April.", "bombing", "2024-04-20"},
		{"Police arrested three men on Friday over the bombing that killed 12 people in Istanbul on 20 April.", "arrest", "2024-05-03"},
		{"A car bomb killed six people in Baghdad on Wednesday, a week after a similar blast killed ten in Basra.", "bombing", "2024-05-01"},
		{"He was buried on Thursday, two days after gunmen shot him dead in Mosul.", "attack", "2024-04-30"},
		{"On the third anniversary of the coup of 1 February 2021, a bomb killed two soldiers in Mandalay, Myanmar.", "bombing", "2024-02-01"},
		{"Since January the group has carried out dozens of raids; on Tuesday it ambushed a convoy near Bamako, killing seven soldiers.", "attack", "2024-04-30"},
	} {
		var days []vedette.Date
		for _, s := range stages().extract.Extract(resolved(t, "2024-05-03", c.text)).Statements {
			if s.Event != nil && s.Event.Type == c.kind && s.Event.When != nil {
				days = append(days, s.Event.When.Earliest)
			}
		}
		if !slices.Contains(days, c.want) {
			t.Errorf("%s\n%s on %v, not on %s", c.text, c.kind, days, c.want)
		}
	}
}
