package filler

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// page is one report with what its readers look up again and again.
type page struct {
	t     *text.Text
	w     *words
	low   []string // words, lower case
	stem  []string // lemmas, lower case, singular whatever the tagger made of them
	chunk []int32  // number of the base noun phrase of each token, -1 for none
	first []int32  // first token of each chunk
	last  []int32  // one past its last
	name  []int32  // index in Names of each token, -1 for none
	actor []int32  // index in ActorRefs
	place []int32  // index in PlaceRefs
	when  []int32  // index in Times
	deeds []deed

	caseOf          []int32 // the preposition of each token, -1 for none
	object, subject []int32 // of each verb
	passive         []bool
	count           map[string]int // how often a lemma stands in the report
}

// deed is a word that may name what was done.
type deed struct {
	at   int
	word *trigger
}

func (w *words) page(t *text.Text) *page {
	n := len(t.Tokens)
	p := &page{t: t, w: w, low: make([]string, n), stem: make([]string, n), chunk: fill(n), name: fill(n), actor: fill(n), place: fill(n), when: fill(n)}
	for i := range t.Tokens {
		k := &t.Tokens[i]
		p.low[i] = strings.ToLower(t.Word(i))
		p.stem[i] = singular(strings.ToLower(k.Lemma), k.POS)
		if d := w.triggers[p.stem[i]]; d != nil {
			p.deeds = append(p.deeds, deed{i, d})
		}
	}
	mark := func(at []int32, first, last, i int) {
		for k := first; k < last && k < n; k++ {
			at[k] = int32(i)
		}
	}
	for i := range t.Names {
		mark(p.name, t.Names[i].First, t.Names[i].Last, i)
	}
	for i := range t.ActorRefs {
		mark(p.actor, t.ActorRefs[i].First, t.ActorRefs[i].Last, i)
	}
	for i := range t.PlaceRefs {
		mark(p.place, t.PlaceRefs[i].First, t.PlaceRefs[i].Last, i)
	}
	for i := range t.Times {
		mark(p.when, t.Times[i].First, t.Times[i].Last, i)
	}
	p.chunks()
	p.arcs()
	return p
}

func fill(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// singular undoes a plural that the tagger took for a name.
func singular(s string, pos text.POS) string {
	if pos != text.PROPN || len(s) < 4 || !strings.HasSuffix(s, "s") || strings.HasSuffix(s, "ss") || strings.HasSuffix(s, "us") || strings.HasSuffix(s, "is") {
		return s
	}
	if strings.HasSuffix(s, "ies") {
		return s[:len(s)-3] + "y"
	}
	return s[:len(s)-1]
}

// chunks cuts each sentence into base noun phrases by tags alone, which slips
// of the parser leave as they are.
func (p *page) chunks() {
	for s := range p.t.Sentences {
		first, last := p.t.Sentences[s].First, p.t.Sentences[s].Last
		for i := first; i < last; {
			n := p.chunkAt(i, last)
			if n > i {
				for k := i; k < n; k++ {
					p.chunk[k] = int32(len(p.first))
				}
				p.first, p.last = append(p.first, int32(i)), append(p.last, int32(n))
				i = n
			} else {
				i++
			}
		}
	}
}

// chunkAt returns the end of the noun phrase that begins at token i, i where
// none does.
func (p *page) chunkAt(i, last int) int {
	end := i
	for k := i; k < last; k++ {
		t := &p.t.Tokens[k]
		switch t.POS {
		case text.NOUN, text.PROPN, text.X:
			end = k + 1
		case text.NUM:
			if k > i && p.t.Tokens[k-1].POS == text.NOUN {
				return end // "on Sunday 3 bombs"
			}
			end = k + 1
		case text.DET:
			if k > i && p.t.Tokens[k-1].POS != text.DET {
				return end
			}
		case text.ADJ:
			if k > i && k+1 == last {
				return end
			}
		case text.VERB:
			if t.Tag != "VBN" && t.Tag != "VBG" || k+1 < last && !p.nominal(k+1) {
				return end
			}
		case text.PART:
			if t.Tag != "POS" {
				return end
			}
		case text.SYM:
		case text.ADV:
			if k+1 >= last || !p.nominal(k+1) && p.t.Tokens[k+1].POS != text.VERB {
				return end
			}
		case text.PUNCT:
			if w := p.low[k]; w != "\"" && w != "-" && w != "'" && w != "``" && w != "''" {
				return end
			}
		default:
			return end
		}
	}
	return end
}

func (p *page) nominal(k int) bool {
	switch p.t.Tokens[k].POS {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.X:
		return true
	}
	return false
}

// arcs notes, for each word, its preposition, object, subject and voice.
func (p *page) arcs() {
	n := len(p.t.Tokens)
	p.caseOf, p.object, p.subject, p.passive, p.count = fill(n), fill(n), fill(n), make([]bool, n), map[string]int{}
	for i := range p.t.Tokens {
		k := &p.t.Tokens[i]
		p.count[p.stem[i]]++
		if k.Head < 0 {
			continue
		}
		switch k.Dep.Base() {
		case "case":
			if p.caseOf[k.Head] < 0 {
				p.caseOf[k.Head] = int32(i)
			}
		case "obj":
			p.object[k.Head] = int32(i)
		case "nsubj":
			p.subject[k.Head] = int32(i)
		}
		if k.Dep == "aux:pass" || k.Dep == "nsubj:pass" || k.Dep == "acl" && k.Tag == "VBN" {
			at := k.Head
			if k.Dep == "acl" {
				at = i
			}
			p.passive[at] = true
		}
	}
}
