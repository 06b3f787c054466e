// Package synth makes records of any size about a war that never was, for
// looking at and for measuring: pages and servers must be held to a record as
// large as a year of a busy desk, and real ones of that size cannot be given out.
//
// What is generated has the shape of what is read. Each incident is told by one
// to four reports, each report is a few sentences put together from parts, and
// each value points into the sentence that says it, exactly. A few towns and a
// few parties have most of the incidents; times are days, parts of days, weeks,
// months or open ends; places are known exactly, roughly, by province or not at
// all; parties claim, deny, admit and contradict each other's figures.
//
// The three countries lie side by side in the Australian desert, under codes
// that ISO 3166 leaves to users (XA, XB, XC), so that nothing on the map can be
// taken for news. All names are put together from syllables. The same options
// give the same record, byte for byte.
package synth

import (
	"math/rand/v2"

	"github.com/vedette-org/vedette"
)

// Options say what to make.
type Options struct {
	Incidents int    // at least one
	Seed      uint64 // another seed is another war
	Version   string // of the program, for the head of the record
	Kinds     []Kind // what can happen; all of [Needed] must be among them
}

// Kind is what the dictionary of kinds says of one.
type Kind struct {
	ID               vedette.EventType
	Family           string
	CountsAsViolence bool
}

// Needed lists the kinds that are generated.
func Needed() (all []vedette.EventType) {
	for _, d := range deeds {
		all = append(all, d.kind)
	}
	return all
}

// War is a generated record: Findings as the log keeps them, one per report in
// the order of publication, and Record as they would be folded. Its reports have
// their texts.
type War struct {
	Record   *vedette.Record
	Findings []*vedette.Findings
}

// Make generates a record. ErrInput where the dictionary of kinds lacks one that
// is generated, ErrUsage for a number of incidents below one.
func Make(o Options) (*War, error) {
	if o.Incidents < 1 {
		return nil, &vedette.Error{Kind: vedette.ErrUsage, Message: "a record to generate needs one incident at least"}
	}
	g := &generator{chance: chance{rand.New(rand.NewPCG(o.Seed, uint64(o.Incidents)))}, rec: &vedette.Record{},
		reports: map[vedette.ReportID]*vedette.Findings{}}
	if err := g.learn(o.Kinds); err != nil {
		return nil, err
	}
	g.rec.Vedette = vedette.Header{Version: o.Version, Model: "synth", GeneratedFrom: []vedette.ReportID{}}
	g.land(max(40, o.Incidents/40))
	g.parties()
	g.outlets()
	g.campaigns(max(3, o.Incidents/1000))
	g.index()
	for i := range o.Incidents {
		g.incident(i)
	}
	g.finish()
	return &War{g.rec, g.findings}, nil
}

// generator makes one record, part by part.
type generator struct {
	chance
	rec      *vedette.Record
	kinds    map[vedette.EventType]Kind
	towns    []*town
	near     map[*town]vedette.PlaceID // the same towns as "near" them
	names    map[string]bool
	armed    []*vedette.Actor // who fights
	speakers map[vedette.Country][]*vedette.Actor
	actors   map[vedette.ActorID]*vedette.Actor
	places   map[vedette.PlaceID]*vedette.Place
	reports  map[vedette.ReportID]*vedette.Findings
	findings []*vedette.Findings
}

// learn looks up the kinds that are generated.
func (g *generator) learn(all []Kind) error {
	g.kinds = map[vedette.EventType]Kind{}
	for _, k := range all {
		g.kinds[k.ID] = k
	}
	for _, id := range Needed() {
		if _, ok := g.kinds[id]; !ok {
			return &vedette.Error{Kind: vedette.ErrInput, Message: "there is no kind of event " + string(id) + " to generate"}
		}
	}
	return nil
}

// chance draws.
type chance struct{ *rand.Rand }

// in reports true in p of a hundred draws.
func (c chance) in(p int) bool { return c.IntN(100) < p }

// between draws a number, both ends included.
func (c chance) between(a, b int) int { return a + c.IntN(b-a+1) }

// few draws a position in a list of n of which the first are drawn most: the
// share of each falls about as its rank grows.
func (c chance) few(n int) int {
	x := c.Float64()
	return int(x * x * x * float64(n))
}

func one[T any](c chance, list []T) T { return list[c.IntN(len(list))] }

// weighted draws a position by weights.
func (c chance) weighted(weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	x := c.IntN(sum)
	for i, w := range weights {
		if x < w {
			return i
		}
		x -= w
	}
	return 0
}
