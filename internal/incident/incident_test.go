package incident

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/vedette-org/vedette"
)

func TestWithinAReport(t *testing.T) {
	for _, tt := range []struct {
		name string
		page page
		want []int // statements in each incident
	}{
		{"the same deed told twice is one incident", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), by("army")).
			say("mayor", vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), killed(vedette.Exactly(3, "3"), "people")), []int{2}},
		{"another day is another incident", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv")).
			say(vedette.Author, vedette.Reports, "shelling", on("2023-04-30"), at("Kharkiv")), []int{1, 1}},
		{"another town is another incident", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv")).
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Odesa")), []int{1, 1}},
		{"a denial of the attack belongs to the attack", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), by("army")).
			say("army", vedette.Denies, "attack", definite), []int{2}},
		{"a denial alone makes no incident", report("1", "2023-05-03").
			say("army", vedette.Denies, "shelling", on("2023-05-02"), at("Kharkiv")), nil},
		{"a toll belongs to the deed last told", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv")).
			say(vedette.Author, vedette.Reports, "air-strike", on("2023-05-02"), at("Odesa")).
			say("mayor", vedette.Reports, "", killed(vedette.AtLeast(5, "at least five"), "people")), []int{1, 2}},
		{"separately told is kept apart", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), by("army")).
			say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), by("army"), separate), []int{1, 1}},
		{"a series is not one of its attacks", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "attack", on("2023-05-02"), at("Kharkiv region"), series).
			say(vedette.Author, vedette.Reports, "attack", on("2023-05-02"), at("Kharkiv"), hitting("a depot", "military")), []int{1, 1}},
		{"strikes on one town in one day are one", report("1", "2023-05-03").
			say(vedette.Author, vedette.Reports, "air-strike", on("2023-05-02"), at("Kharkiv"), series).
			say("mayor", vedette.Reports, "air-strike", on("2023-05-02"), at("Kharkiv"), killed(vedette.Exactly(2, "two"), "people")), []int{2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := sizes(link(t, tt.page)); !slices.Equal(got, tt.want) {
				t.Errorf("statements by incident: %v, want %v", got, tt.want)
			}
		})
	}
}

func sizes(r *vedette.Record) (out []int) {
	for _, in := range r.Incidents {
		n := 0
		for _, s := range r.Statements {
			if s.Incident == in.ID {
				n++
			}
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

func rivals() []page {
	return []page{
		report("1", "2023-05-03").say("rebels", vedette.Claims, "shelling", on("2023-05-02"), at("Kharkiv"), by("rebels"), killed(vedette.Exactly(40, "40"), "soldiers")),
		report("2", "2023-05-03").say("mayor", vedette.Reports, "attack", on("2023-05-02"), at("Kharkiv"), by("rebels"), killed(vedette.Exactly(6, "six"), "people")),
		report("3", "2023-05-04").say("army", vedette.Denies, "attack", on("2023-05-02"), at("Kharkiv")),
		report("4", "2023-05-06").say("army", vedette.Admits, "shelling", on("2023-05-02"), at("Kharkiv"), by("rebels")),
	}
}

func TestRivalAccountsStandSideBySide(t *testing.T) {
	r := link(t, rivals()...)
	if len(r.Incidents) != 1 {
		t.Fatalf("%d incidents, want one", len(r.Incidents))
	}
	in := r.Incidents[0]
	if in.Type != "shelling" {
		t.Errorf("kind %q, want the more telling one", in.Type)
	}
	if got := len(in.Harm.Killed); got != 2 {
		t.Errorf("%d tolls, want both", got)
	}
	want := vedette.Standing{ClaimedBy: []string{"rebels"}, DeniedBy: []string{"army"}, ConfirmedBy: []string{"army"},
		Disputed: true, DisputedAspects: []vedette.Aspect{vedette.Occurrence, vedette.Toll}, Sources: 4, IndependentSources: 4}
	if d := cmp.Diff(want, in.Standing); d != "" {
		t.Error(d)
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	a := rivals()
	b := rivals()
	slices.Reverse(b)
	if d := cmp.Diff(link(t, a...), link(t, b...)); d != "" {
		t.Error(d)
	}
}

func TestReportsOfOtherDaysStayApart(t *testing.T) {
	r := link(t,
		report("1", "2023-05-03").say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), by("army")),
		report("2", "2023-05-10").say(vedette.Author, vedette.Reports, "shelling", on("2023-05-09"), at("Kharkiv"), by("army")))
	if len(r.Incidents) != 2 {
		t.Errorf("%d incidents, want two", len(r.Incidents))
	}
}

func TestAProvinceAloneDoesNotJoin(t *testing.T) {
	r := link(t,
		report("1", "2023-05-03").say(vedette.Author, vedette.Reports, "shelling", between("2023-04-20", "2023-05-02"), at("Chuhuiv")),
		report("2", "2023-05-03").say(vedette.Author, vedette.Reports, "shelling", between("2023-04-20", "2023-05-02"), at("Kharkiv region")))
	if len(r.Incidents) != 2 {
		t.Errorf("%d incidents, want two: a province and a fortnight fit too many", len(r.Incidents))
	}
}

func TestVagueDoersYieldToNamedOnes(t *testing.T) {
	r := link(t, report("1", "2023-05-03").
		say(vedette.Author, vedette.Reports, "attack", on("2023-05-02"), at("Kharkiv"), by("gunmen")).
		say("mayor", vedette.Reports, "attack", on("2023-05-02"), at("Kharkiv"), by("rebels")))
	if got := r.Incidents[0].Initiators; len(got) != 1 || got[0].Actor != "rebels" {
		t.Errorf("initiators %v", got)
	}
}

func TestCopiesAreNoSecondSource(t *testing.T) {
	text := "Shells struck the market of the town on Tuesday morning and killed six traders, the mayor said, adding that two more had been taken to hospital with burns."
	a := report("1", "2023-05-03").say("mayor", vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), killed(vedette.Exactly(6, "six"), "traders"))
	b := report("2", "2023-05-03").say("mayor", vedette.Reports, "shelling", on("2023-05-02"), at("Kharkiv"), killed(vedette.Exactly(6, "six"), "traders"))
	a.Report.Text, b.Report.Text = text, "From our desk. "+text
	r := link(t, a, b)
	if s := r.Incidents[0].Standing; s.Sources != 2 || s.IndependentSources != 1 {
		t.Errorf("%d sources, %d independent; want 2 and 1", s.Sources, s.IndependentSources)
	}
	if len(r.Notices) != 1 || r.Notices[0].Code != vedette.NoticeDerived {
		t.Errorf("notices %v", r.Notices)
	}
}

func TestAnUnknownVillageIsKnownByItsName(t *testing.T) {
	in := func(id vedette.ReportID, place vedette.PlaceID, c vedette.Country) page {
		p := report(id, "2023-05-03").say(vedette.Author, vedette.Reports, "shelling", on("2023-05-02"), at(place), by("army"))
		p.Places = append(p.Places, vedette.Place{ID: place, Name: "Stara Hreblia", Country: c})
		return p
	}
	if r := link(t, in("1", "u1", "UA"), in("2", "u2", "")); len(r.Incidents) != 1 {
		t.Errorf("%d incidents, want one", len(r.Incidents))
	}
}

func TestANamedTargetStandsInForThePlace(t *testing.T) {
	r := link(t,
		report("1", "2023-05-03").say(vedette.Author, vedette.Reports, "explosion", on("2023-05-02"), at("Kharkiv"), hitting("the Barabashovo market", "market")),
		report("2", "2023-05-03").say(vedette.Author, vedette.Reports, "explosion", on("2023-05-02"), hitting("Barabashovo market", "market"), killed(vedette.Exactly(2, "two"), "people")))
	if len(r.Incidents) != 1 {
		t.Errorf("%d incidents, want one", len(r.Incidents))
	}
}
