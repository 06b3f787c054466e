package filler

import (
	"cmp"
	"slices"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// first are the scorers that look at words: of nouns as fillers, of phrases as
// the words for one, of sentences and of reports.
type first struct {
	nouns, phrases, sentences, reports *scorer.Linear
}

// reading is a report with what the first scorers say of it.
type reading struct {
	*page
	nouns     []noun
	sentences [][]float32
	report    []float32
	cands     []candidate
	best      [Roles]float32 // the surest noun of each role
	company   *company
	plural    []float32            // whether it tells of more than one incident, see several
	aka       [Roles]map[int][]int // of a candidate that is believed: the others that are taken for it
	many      [Roles]float32       // how many nouns are more likely than not
}

// noun is the head of a phrase that may be a filler.
type noun struct {
	at     int
	logits []float32
	spans  []span
	shapes []float32 // of each span, for the noun's likeliest role
	top    Role
}

// candidate is a string that may be a filler, with the places where it stands.
type candidate struct {
	key   string
	spots []spot
	p     [Roles]float64 // how likely it fills each role
}

// spot is a place of a candidate: index in nouns, index in that noun's spans.
type spot struct{ noun, span int }

const (
	hopeless = -4 // nouns less likely in any role are no candidates
	shapes   = 5  // phrases of one noun that are looked at
	// crowded bounds the candidates of a report, which are held against each
	// other; a report of MUC-4 has 27.
	crowded = 600
)

// read runs the first scorers over a report.
func (f *first) read(p *page) *reading {
	r := &reading{page: p, report: f.reports.Logits(p.report(), nil)}
	for s := range p.t.Sentences {
		r.sentences = append(r.sentences, f.sentences.Logits(p.sentence(s), nil))
	}

	for i := range r.best {
		r.best[i] = -9
	}
	for _, h := range p.heads() {
		n := noun{at: h, logits: f.nouns.Logits(p.mention(h), nil)}
		for i, z := range n.logits {
			r.best[i] = max(r.best[i], z)
			if z > 0 {
				r.many[i]++
			}
			if z > n.logits[n.top] {
				n.top = Role(i)
			}
		}
		if n.logits[n.top] > hopeless {
			n.spans = p.spans(h)
			for _, s := range n.spans {
				n.shapes = append(n.shapes, f.phrases.Logits(p.shape(s, int(n.top)), nil)[0])
			}
		}
		r.nouns = append(r.nouns, n)
	}
	r.gather()
	r.meet()
	return r
}

// gather collects the likeliest phrases by their words.
func (r *reading) gather() {
	at := map[string]int{}
	for i := range r.nouns {
		n := &r.nouns[i]
		order := make([]int, len(n.spans))
		for k := range order {
			order[k] = k
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(n.shapes[b], n.shapes[a]) })
		for _, k := range order[:min(shapes, len(order))] {
			key := n.spans[k].key
			if key == "" {
				continue
			}
			c, ok := at[key]
			if !ok && len(r.cands) >= crowded {
				continue
			}
			if !ok {
				c = len(r.cands)
				at[key] = c
				r.cands = append(r.cands, candidate{key: key})
			}
			r.cands[c].spots = append(r.cands[c].spots, spot{i, k})
		}
	}
}
