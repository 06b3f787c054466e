package eval

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/filler"
	"github.com/vedette-org/vedette/internal/text"
)

// date returns the interval of an incident: the date told nearest to it, in its
// sentences or just before them. Wire copy tells what happened today or
// yesterday: where no date is told near, that is taken.
func (p *muc4Page) date(in *filler.Incident) muc4Date {
	best, near := -1, nearby
	for i := range p.t.Times {
		x := &p.t.Times[i]
		s := p.t.Tokens[x.First].Sent
		if x.Kind != text.TimeDate || x.Period.Earliest == "" || p.t.Sentences[s].Dateline {
			continue
		}
		if n := p.far(in, x.First); n < near {
			best, near = i, n
		}
	}
	if best >= 0 {
		d := p.t.Times[best].Period
		return muc4Date{From: d.Earliest, To: d.Latest}
	}
	if to := p.t.Report.Published; to != "" {
		return muc4Date{From: to.AddDays(-1), To: to}
	}
	return muc4Date{}
}

// nearby is how far a date may be from what it dates.
const nearby = 90

// far returns how far a token is from an incident: what stands before it is
// nearer than what follows.
func (p *muc4Page) far(in *filler.Incident, k int) int {
	best := 1 << 20
	for _, at := range in.Anchors {
		d := at - k
		if p.t.Tokens[at].Sent == p.t.Tokens[k].Sent {
			d = max(d, -d)
		} else if d > 0 {
			d += 50
		} else {
			d = 100 - d
		}
		best = min(best, d)
	}
	return best
}

// location returns where an incident was, from the country inwards: the likeliest
// of the places told near it, or else the place of the dateline. Where only the
// country is told, and the dateline is in it, wire copy means its town.
func (p *muc4Page) location(in *filler.Incident) []string {
	home := p.home()
	best, top := -1, 0
	for i := range p.t.PlaceRefs {
		x := &p.t.PlaceRefs[i]
		if x.Demonym || x.Dateline || p.t.Sentences[p.t.Tokens[x.First].Sent].Dateline {
			continue
		}
		if n := p.placed(i, home) - p.far(in, x.First); best < 0 || n > top {
			best, top = i, n
		}
	}
	line := slices.IndexFunc(p.t.PlaceRefs, func(x text.PlaceRef) bool { return x.Dateline })
	switch {
	case best < 0 && line < 0:
		return []string{}
	case best < 0:
		best = line
	case line >= 0 && p.vague(best) && p.place(line).Country == p.place(best).Country:
		best = line
	}
	return p.levels(p.place(best))
}

func (p *muc4Page) place(ref int) *vedette.Place { return &p.t.Places[p.t.PlaceRefs[ref].Place] }

// vague reports whether a mention names a country.
func (p *muc4Page) vague(ref int) bool {
	x := p.place(ref)
	return x.Admin1 == "" && x.Name == p.countries[x.Country]
}

// What speaks for a place, in words of distance.
const (
	atHome   = 150 // it lies in the country that the report tells of
	locative = 40  // "in", "near", "at" it
	owning   = -80 // it only says whose: "U.S. embassy"
	coarse   = -60 // a whole country
)

func (p *muc4Page) placed(ref int, home vedette.Country) (n int) {
	x := &p.t.PlaceRefs[ref]
	if p.place(ref).Country == home {
		n += atHome
	}
	if p.vague(ref) {
		n += coarse
	}
	if p.t.Tokens[x.Head].Dep.In("compound", "nmod:poss", "amod") {
		n += owning
	}
	if x.First > 0 && slices.Contains([]string{"in", "near", "at", "on", "outside", "from", "of"}, strings.ToLower(p.t.Word(x.First-1))) {
		n += locative
	}
	return n
}

// home returns the country that most of the report's places lie in, that of the
// dateline counted twice.
func (p *muc4Page) home() (home vedette.Country) {
	many := map[vedette.Country]int{}
	for i := range p.t.PlaceRefs {
		c := p.place(i).Country
		many[c]++
		if p.t.PlaceRefs[i].Dateline {
			many[c]++
		}
		if c != "" && (many[c] > many[home] || home == "") {
			home = c
		}
	}
	return home
}

func (p *muc4Page) levels(x *vedette.Place) []string {
	out := []string{}
	for _, name := range []string{p.countries[x.Country], x.Admin1, x.Name} {
		if name = strings.ToUpper(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
