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

// location returns where an incident was, from the country inwards.
func (p *muc4Page) location(in *filler.Incident) []string {
	best, near := -1, 0
	for i := range p.t.PlaceRefs {
		x := &p.t.PlaceRefs[i]
		if x.Demonym || x.Dateline || p.t.Sentences[p.t.Tokens[x.First].Sent].Dateline {
			continue
		}
		if n := p.far(in, x.First); best < 0 || n < near {
			best, near = i, n
		}
	}
	if best < 0 {
		return []string{}
	}
	return p.levels(&p.t.Places[p.t.PlaceRefs[best].Place])
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
