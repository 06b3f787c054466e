package annotate

import (
	"testing"

	"github.com/vedette-org/vedette"
)

// TestDaysAhead follows the verb that a weekday hangs on: what is planned, meant or
// set for a day is ahead of the report, of Thursday 21 March 2013.
func TestDaysAhead(t *testing.T) {
	for s, want := range map[string]vedette.Date{
		"The bank said that it would keep lending only until Monday.": "2013-03-25",
		"A verdict is expected Tuesday.":                              "2013-03-26",
		"The parade begins at noon on Saturday.":                      "2013-03-23",
		"The envoy is visiting Juba on Friday.":                       "2013-03-22",
		"The two sides could sign a truce on Monday.":                 "2013-03-25",
		"The hearing is Friday.":                                      "2013-03-22",
		"The envoy was visiting Juba on Friday.":                      "2013-03-15",
		"A verdict was expected Tuesday.":                             "2013-03-19",
		"The rebels could have left on Monday.":                       "2013-03-18",
		"Shells hit the market on Monday.":                            "2013-03-18",
	} {
		x := loaded(t).Annotate(&vedette.Report{ID: "r", Text: s, Published: "2013-03-21"}, vedette.Source{})
		if len(x.Times) != 1 || x.Times[0].Period.Earliest != want && x.Times[0].Period.Latest != want {
			t.Errorf("%s\n got %+v\nwant %s", s, x.Times, want)
		}
	}
}
