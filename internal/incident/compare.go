package incident

import (
	"math"
	"strings"

	"github.com/vedette-org/vedette"
)

// verdict is the outcome of a comparison: a sum of points with their reasons,
// or a veto where two things contradict each other.
type verdict struct {
	points float64
	veto   string
	why    []string
}

func (v *verdict) give(p float64, why string) {
	v.points += p
	if p > 0 {
		v.why = append(v.why, why)
	}
}

func (v *verdict) refuse(why string) {
	if v.veto == "" {
		v.veto = why
	}
}

// Points for what two accounts share. Place and day tell incidents apart best,
// parties next; kinds are often worded loosely, and counts differ by nature.
const (
	sameDay    = 3.0
	sameSpan   = 1.0
	samePlace  = 3.0
	nearPlace  = 2.0
	sameArea   = 1.0
	sameKind   = 2.0
	kindredDoe = 1.0
	sameDoer   = 2.0
	sameTarget = 1.0
	sameName   = 2.0
	sameMeans  = 0.5
	sameCount  = 1.0
	otherDoer  = -2.0
	otherPlace = -2.0
	otherCount = -1.0
)

// compare holds one mention against another.
func (w *world) compare(a, b *mention) verdict {
	var v verdict
	w.compareKind(&v, a, b)
	compareTime(&v, a, b)
	w.comparePlace(&v, a, b)
	w.compareDoers(&v, a, b)
	w.compareTargets(&v, a, b)
	compareMeans(&v, a.Means, b.Means)
	compareHarm(&v, a.Harm, b.Harm)
	if w.isSeries(a) != w.isSeries(b) && !a.Definite && !b.Definite && a.Type != "" && b.Type != "" && a.ownScene() && b.ownScene() {
		v.refuse("one is a series")
	}
	return v
}

// isSeries reports whether a mention tells of several happenings that cannot be
// taken as one. Strikes on one town within a day can: ACLED's rule of
// aggregation makes one event of what the same actors do on one day in one place.
func (w *world) isSeries(m *mention) bool {
	if m.Extent != vedette.ExtentSeries {
		return false
	}
	if m.When.Known() && !short(m.When) {
		return true
	}
	if m.Where == nil {
		return !m.When.Known()
	}
	p := w.places[m.Where.Place]
	return p == nil || wide(p)
}

func (w *world) compareKind(v *verdict, a, b *mention) {
	switch {
	case a.Type == "" || b.Type == "":
	case a.Type == b.Type:
		v.give(sameKind, "same kind")
	case w.toldApart(a, b):
		v.refuse("told as two deeds: " + string(a.Type) + ", " + string(b.Type))
	case w.kindred(a.Type, b.Type):
		v.give(kindredDoe, "kinds that go together")
	default:
		v.refuse("kinds differ: " + string(a.Type) + ", " + string(b.Type))
	}
}

// toldApart reports two deeds that one sentence tells beside each other and that
// are not one under two names: who killed a priest and kidnapped two nuns did two
// things, and so did who took a town after fighting for it.
func (w *world) toldApart(a, b *mention) bool {
	x, y := w.kinds.Of(a.Type), w.kinds.Of(b.Type)
	if x == nil || y == nil || a.Definite || b.Definite || a.Trigger == nil || b.Trigger == nil || a.Trigger.Report != b.Trigger.Report {
		return false
	}
	if d := a.Trigger.Start - b.Trigger.Start; d > oneSentence || d < -oneSentence {
		return false
	}
	return (x.Family == "control") != (y.Family == "control") || taking(a.Type) != taking(b.Type)
}

// oneSentence is how far apart, in characters, two deeds of one sentence stand.
const oneSentence = 150

// taking reports a kind by which people are taken away.
func taking(t vedette.EventType) bool {
	return t == "abduction" || t == "hostage-taking" || t == "arrest"
}

// compareTime weighs the times of two mentions. A time that a mention only
// inherits from the text around it counts for little, and never against.
func compareTime(v *verdict, m, n *mention) {
	a, b := m.When, n.When
	if !a.Known() || !b.Known() {
		return
	}
	own := ownWords(a.Evidence) && ownWords(b.Evidence)
	switch {
	case a.Overlaps(b) && short(a) && short(b) && own:
		v.give(sameDay, "same day")
		return
	case a.Overlaps(b):
		v.give(sameSpan, "times overlap")
		return
	case !own:
		return
	}
	// A night reaches over midnight, and reporters write from other zones.
	if short(a) && short(b) && gap(a, b) <= 1 && (a.TimeOfDay != "" || b.TimeOfDay != "") {
		v.give(sameSpan, "within a day")
		return
	}
	v.refuse("days differ")
}

func short(p *vedette.Period) bool { n := p.Days(); return n > 0 && n <= 2 }

func gap(a, b *vedette.Period) int {
	if a.Latest < b.Earliest {
		return a.Latest.DaysUntil(b.Earliest)
	}
	return b.Latest.DaysUntil(a.Earliest)
}

// Distances in kilometres within which two exact places are one scene, or may
// be: gazetteers put a town's point some way off its edge.
const (
	sceneKM = 8
	nearKM  = 40
)

// comparePlace weighs the scenes of two mentions. Any place of one may speak
// for the other, but only places of one role speak against each other: where
// shells came from and where they fell are two places of one shot. A place that
// is only inherited never speaks against, and neither does the one that "the
// attack" names.
func (w *world) comparePlace(v *verdict, a, b *mention) {
	best, conflict := 0.0, false
	for _, p := range w.scenes(a.Where) {
		for _, q := range w.scenes(b.Where) {
			s := placeScore(p.Place, q.Place)
			best = max(best, s)
			conflict = conflict || s < 0 && p.origin == q.origin
		}
	}
	switch {
	case best >= samePlace:
		v.give(best, "same place")
	case best > 0:
		v.give(best, "places near or within each other")
	case conflict && (a.Definite || b.Definite):
		v.give(otherPlace, "")
	case conflict && ownWords(a.Where.Evidence) && ownWords(b.Where.Evidence):
		v.refuse("places differ")
	}
}

// scene is a place of an event: where it happened or was aimed at, or where it
// came from.
type scene struct {
	*vedette.Place
	origin bool
}

// scenes returns the places that a Where names, the scene itself first.
func (w *world) scenes(x *vedette.Where) (out []scene) {
	if x == nil {
		return nil
	}
	for i, id := range []vedette.PlaceID{x.Place, x.TargetSide, x.Origin} {
		if p := w.places[id]; id != "" && p != nil {
			out = append(out, scene{p, i == 2})
		}
	}
	return out
}

func placeScore(p, q *vedette.Place) float64 {
	if p.ID == q.ID {
		if wide(p) {
			return sameArea
		}
		return samePlace
	}
	if p.Country != "" && q.Country != "" && p.Country != q.Country && !(p.Kind == vedette.PlaceBorder || q.Kind == vedette.PlaceBorder) {
		return -1
	}
	if wide(p) || wide(q) {
		return wideScore(p, q)
	}
	if (p.Lat == nil || q.Lat == nil) && strings.EqualFold(p.Name, q.Name) {
		return samePlace // a village that no gazetteer knows, told of twice
	}
	d := km(p, q)
	switch {
	case math.IsNaN(d):
		return 0
	case d <= sceneKM:
		return samePlace
	case d <= nearKM:
		return nearPlace
	}
	return -1
}

// wideScore compares places of which one at least is an area.
func wideScore(p, q *vedette.Place) float64 {
	if p.Kind == vedette.PlaceCountry || q.Kind == vedette.PlaceCountry {
		return sameArea / 2
	}
	if p.Admin1 != "" && q.Admin1 != "" && p.Admin1 != q.Admin1 {
		return -1
	}
	if d := km(p, q); !math.IsNaN(d) && d > 400 {
		return -1
	}
	return sameArea
}

func wide(p *vedette.Place) bool {
	switch p.Exactness {
	case vedette.ExactnessAdmin1, vedette.ExactnessCountry, vedette.ExactnessRegion:
		return true
	}
	return p.Kind == vedette.PlaceBorder
}

// km is the great-circle distance by the haversine formula on a sphere of
// 6371 km, NaN where a point is unknown.
func km(p, q *vedette.Place) float64 {
	if p.Lat == nil || p.Lon == nil || q.Lat == nil || q.Lon == nil {
		return math.NaN()
	}
	const rad = math.Pi / 180
	la1, la2 := *p.Lat*rad, *q.Lat*rad
	h := sq(math.Sin((la2-la1)/2)) + math.Cos(la1)*math.Cos(la2)*sq(math.Sin((*q.Lon-*p.Lon)*rad/2))
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}

func sq(x float64) float64 { return x * x }

// ownWords reports whether some of the evidence stands in the mention's own
// clause, rather than being inherited from the text around it.
func ownWords(ev []vedette.Evidence) bool {
	for _, e := range ev {
		if !inherited(e.Rule) {
			return true
		}
	}
	return false
}

// inherited reports whether a rule took a value from outside the clause.
func inherited(rule string) bool {
	_, how, _ := strings.Cut(rule, ":")
	switch how {
	case "narrative", "heading", "said":
		return true
	}
	return false
}
