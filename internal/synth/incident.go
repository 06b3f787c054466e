package synth

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
)

// firstDay is where the war begins, days how long it lasts.
const (
	firstDay vedette.Date = "2014-01-01"
	days     int          = 3652
)

// deed is a kind of event as a sentence tells it: "%s shelled %s with rockets".
type deed struct {
	kind   vedette.EventType
	verb   string // "shelled": who did it to whom
	noun   string // "shelling": of the title and of denials
	means  string
	weight int
	deadly int // how many of a hundred kill
}

var deeds = []deed{
	{"shelling", "shelled", "shelling", "rocket", 26, 55}, {"armed-clash", "fought", "clash", "", 18, 70}, {"bombing", "bombed", "bombing", "explosive", 12, 60},
	{"attack", "attacked", "attack", "firearm", 14, 55}, {"drone-strike", "struck", "drone strike", "drone", 8, 50}, {"air-strike", "struck", "air strike", "plane", 6, 70},
	{"abduction", "abducted", "abduction", "", 6, 0}, {"arrest", "arrested", "arrest", "", 5, 0}, {"looting", "looted", "looting", "", 3, 0},
	{"territory-taken", "took", "seizure", "", 2, 20},
}

var targets = []struct{ words, kind string }{
	{"a military post", "military"}, {"a police station", "police"}, {"a convoy of the army", "military"}, {"homes", "civilian"}, {"a market", "market"},
	{"a school", "school"}, {"a clinic", "medical"}, {"a warehouse of an aid group", "aid"}, {"a bridge", "infrastructure"}, {"a camp of displaced people", "displaced"},
	{"rival fighters", "armed-group"}, {"a town hall", "government"},
}

// story is what is to be told of one incident before anybody tells it.
type story struct {
	deed     deed
	in       *vedette.Incident
	at       *town
	day      vedette.Date // the first of the days on which it may have been
	where    string       // in words: "near Orisha"
	when     string       // in words: "on 4 May 2016"
	by       *vedette.Actor
	at2      *town // where it came from, across a border; nil mostly
	victim   *vedette.Actor
	target   int
	deadLow  int // the first figure; -1 for none
	campaign *vedette.Campaign
}

func (g *generator) incident(i int) {
	var weights []int
	for _, d := range deeds {
		weights = append(weights, d.weight)
	}
	s := &story{deed: deeds[g.weighted(weights...)], at: g.towns[g.few(len(g.towns))], target: g.IntN(len(targets)), deadLow: -1}
	k := g.kinds[s.deed.kind]
	s.in = &vedette.Incident{ID: vedette.IncidentID(vedette.ContentID("incident", "synth", fmt.Sprint(i), string(s.at.place.ID))), Type: k.ID, Family: k.Family,
		CountsAsViolence: k.CountsAsViolence, ReadingConfidence: float64(g.between(35, 98)) / 100, Review: g.review()}
	s.by, s.victim = g.armed[g.few(len(g.armed))], g.armed[g.few(len(g.armed))]
	s.in.Extent, s.in.Outcome = vedette.ExtentSingle, vedette.OutcomeCompleted
	g.time(s)
	g.place(s)
	g.title(s)
	if g.in(s.deed.deadly) {
		s.deadLow = g.dead()
	}
	g.join(s)
	g.tell(s)
	g.rec.Incidents = append(g.rec.Incidents, *s.in)
}

// dead draws how many were killed: mostly few, seldom very many.
func (g *generator) dead() int {
	n := 1
	for g.in(62) && n < 400 {
		n += 1 + n/3
	}
	return n
}

// review draws how far somebody has looked.
func (g *generator) review() vedette.Review {
	state := []vedette.ReviewState{vedette.Draft, vedette.Accepted, vedette.Corrected, vedette.Excluded}[g.weighted(82, 13, 3, 2)]
	if state == vedette.Draft {
		return vedette.Review{State: state}
	}
	return vedette.Review{State: state, By: one(g.chance, []string{"desk-a", "desk-b"}), At: "2024-01-10T08:00:00Z"}
}

// time draws when it was and how well that is known. Fighting comes in waves.
func (g *generator) time(s *story) {
	n := g.IntN(days)
	for range 4 { // every third month is a quiet one
		if n/30%3 != 0 {
			break
		}
		n = g.IntN(days)
	}
	s.day = firstDay.AddDays(n)
	p := &vedette.Period{Earliest: s.day, Latest: s.day, Precision: vedette.PrecisionDay, Basis: vedette.BasisStated}
	month := s.day.Time()
	switch g.weighted(58, 14, 6, 8, 6, 2, 2, 2) {
	case 1:
		p.Precision, p.TimeOfDay = vedette.PrecisionPartOfDay, one(g.chance, []string{"dawn", "morning", "evening", "night"})
	case 2:
		p.Precision, p.Latest = vedette.PrecisionWeek, s.day.AddDays(6)
	case 3:
		p.Precision, p.Earliest = vedette.PrecisionMonth, vedette.DateOf(month.AddDate(0, 0, 1-month.Day()))
		p.Latest = vedette.DateOf(p.Earliest.Time().AddDate(0, 1, -1))
	case 4:
		p.Precision, p.Latest = vedette.PrecisionRange, s.day.AddDays(g.between(1, 20))
	case 5:
		p.Precision, p.Latest = vedette.PrecisionRange, ""
	case 6:
		p.Precision, p.Earliest = vedette.PrecisionRange, ""
	case 7:
		return // nobody says when
	}
	s.in.When = p
	s.when = inTime(p)
	p.Text = s.when
}

func inTime(p *vedette.Period) string {
	said := p.String()
	switch {
	case p.Precision == vedette.PrecisionMonth:
		return "in " + said
	case p.Earliest != p.Latest && p.Earliest != "" && p.Latest != "":
		return "between " + strings.Replace(said, "–", " and ", 1)
	case p.Earliest == p.Latest:
		return "on " + said
	}
	return said
}

// place draws how well it is known where it was.
func (g *generator) place(s *story) {
	w := &vedette.Where{}
	switch g.weighted(62, 20, 11, 4, 3) {
	case 0:
		w.Place, s.where = s.at.place.ID, "in "+s.at.place.Name
	case 1:
		w.Place, s.where = g.near[s.at], "near "+s.at.place.Name
	case 2:
		w.Place, s.where = s.at.province.id, "in "+s.at.province.name
	case 3:
		w.Place, s.where = s.at.country.id, "in "+s.at.country.name
	case 4:
		return // nobody says where
	}
	s.in.Where = w
	if s.deed.kind != "shelling" && s.deed.kind != "drone-strike" || !g.in(12) {
		return
	}
	from := g.towns[g.few(len(g.towns))]
	if from.country != s.at.country {
		s.at2 = from
		w.Origin, w.TargetSide = from.place.ID, s.at.country.id
		w.CrossBorder = []vedette.Country{from.country.code, s.at.country.code}
	}
}

func (g *generator) title(s *story) {
	words := []string{strings.ToUpper(s.deed.noun[:1]) + s.deed.noun[1:]}
	if s.where != "" {
		words = append(words, s.where)
	}
	s.in.Title = strings.Join(words, " ")
	if said := s.in.When.String(); said != "" {
		s.in.Title += ", " + said
	}
}

// join puts the incident under a campaign of its party that was going on.
func (g *generator) join(s *story) {
	for i := range g.rec.Campaigns {
		c := &g.rec.Campaigns[i]
		if c.Actors[0] == s.by.ID && c.When.Earliest <= s.day && s.day <= c.When.Latest && g.in(60) {
			s.campaign = c
			s.in.Campaign = c.ID
			c.Incidents = append(c.Incidents, s.in.ID)
			return
		}
	}
}
