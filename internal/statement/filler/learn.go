package filler

import (
	"github.com/vedette-org/vedette/internal/statement/scorer"
	"github.com/vedette-org/vedette/internal/text"
)

// Report is a report with its answer key.
type Report struct {
	Text *text.Text
	Keys []Key
}

// golden holds the strings of a key, as they are compared.
type golden struct {
	roles [Roles]map[string]uint32 // the types of the incidents in which a string fills the role
}

func goldenOf(keys []Key) (g golden) {
	for r := range g.roles {
		g.roles[r] = map[string]uint32{}
		for i := range keys {
			for _, e := range keys[i].Fillers[r] {
				for _, m := range e {
					if m = Normal(m); m != "" {
						g.roles[r][m] |= keys[i].types() | 1<<(answers-1)
					}
				}
			}
		}
	}
	return g
}

// taught is a report made into examples for the first scorers.
type taught struct {
	p         *page
	heads     []int
	nouns     []scorer.Example
	phrases   []scorer.Example
	sentences []scorer.Example
	report    scorer.Example
	hits      []hit
}

// hit is a noun whose phrase is a string of the key.
type hit struct {
	noun  int // index in heads
	role  Role
	key   string
	types uint32 // of the incidents
}

// teach makes the examples of a report. A string of the key may stand in the
// text many times: it teaches where it is the whole noun phrase, and elsewhere
// only if it never is.
func (w *words) teach(r *Report) *taught {
	p := w.page(r.Text)
	g := goldenOf(r.Keys)
	t := &taught{p: p, heads: p.heads()}
	right, told := t.right(&g)
	for i, h := range t.heads {
		t.nouns = append(t.nouns, scorer.Example{Features: p.mention(h), Right: right[i], Weight: 1})
		for role := range Roles {
			if right[i]>>role&1 == 1 {
				t.shapes(h, role, &g)
			}
		}
	}
	for s := range r.Text.Sentences {
		t.sentences = append(t.sentences, scorer.Example{Features: p.sentence(s), Right: told[s], Weight: 1})
	}
	t.report = scorer.Example{Features: p.report(), Right: reportBits(r.Keys), Weight: 1}
	return t
}

// reportAnswers are how many the scorer of reports gives: beside those of
// sentences, whether there are two incidents or more, and two of one type.
const reportAnswers = answers + 2

// reportBits returns which of them are right.
func reportBits(keys []Key) (bits uint32) {
	var seen, twice uint32
	for i := range keys {
		t := keys[i].types()
		twice |= seen & t
		seen |= t
	}
	bits = seen
	if len(keys) > 0 {
		bits |= 1 << (answers - 1)
	}
	if len(keys) > 1 {
		bits |= 1 << answers
	}
	if twice != 0 {
		bits |= 1 << (answers + 1)
	}
	return bits
}

// right returns which roles each head fills, and which types each sentence tells.
func (t *taught) right(g *golden) (right, told []uint32) {
	right, told = make([]uint32, len(t.heads)), make([]uint32, len(t.p.t.Sentences))
	for role := range Roles {
		if len(g.roles[role]) == 0 {
			continue
		}
		least := map[string]int{}
		type place struct {
			i, left int
			key     string
		}
		var hits []place
		for i, h := range t.heads {
			for _, s := range t.p.spans(h) {
				if _, ok := g.roles[role][s.key]; !ok {
					continue
				}
				left := t.p.left(s)
				if n, ok := least[s.key]; !ok || left < n {
					least[s.key] = left
				}
				hits = append(hits, place{i, left, s.key})
			}
		}
		for _, x := range hits {
			if x.left > least[x.key] {
				continue
			}
			right[x.i] |= 1 << role
			t.hits = append(t.hits, hit{x.i, role, x.key, g.roles[role][x.key]})
			told[t.p.t.Tokens[t.heads[x.i]].Sent] |= g.roles[role][x.key]
		}
	}
	return right, told
}

// left returns how many words of its noun phrase a span leaves out at the left,
// articles and numbers not counted, and whether it leaves out some at the right.
func (p *page) left(s span) (n int) {
	c := p.chunk[s.head]
	for k := int(p.first[c]); k < s.first; k++ {
		if p.opens(k) && p.t.Tokens[k].POS != text.NUM && p.t.Tokens[k].POS != text.DET {
			n++
		}
	}
	if s.last < int(p.last[c]) {
		n++
	}
	return n
}

func (t *taught) shapes(h int, role Role, g *golden) {
	for _, s := range t.p.spans(h) {
		e := scorer.Example{Features: t.p.shape(s, int(role)), Weight: 1}
		if _, ok := g.roles[role][s.key]; ok {
			e.Right = 1
		}
		t.phrases = append(t.phrases, e)
	}
}

// learnFirst learns the first scorers from the reports of which use says yes.
func learnFirst(all []*taught, use func(i int) bool, seed uint64) *first {
	var nouns, phrases, sentences, reports []scorer.Example
	for i, t := range all {
		if !use(i) {
			continue
		}
		nouns = append(nouns, t.nouns...)
		phrases = append(phrases, t.phrases...)
		sentences = append(sentences, t.sentences...)
		reports = append(reports, t.report)
	}
	return &first{
		nouns:     scorer.LearnLinear(nouns, scorer.LinearOptions{Answers: int(Roles), Bits: 19, Passes: 6, Least: 2, Rate: 0.06, Decay: 2e-4, Seed: seed}),
		phrases:   scorer.LearnLinear(phrases, scorer.LinearOptions{Answers: 1, Bits: 16, Passes: 8, Least: 2, Rate: 0.1, Decay: 1e-3, Seed: seed}),
		sentences: scorer.LearnLinear(sentences, scorer.LinearOptions{Answers: answers, Bits: 18, Passes: 6, Least: 2, Rate: 0.05, Decay: 3e-3, Seed: seed}),
		reports:   scorer.LearnLinear(reports, scorer.LinearOptions{Answers: reportAnswers, Bits: 18, Passes: 10, Least: 2, Rate: 0.01, Decay: 2e-3, Seed: seed}),
	}
}
