package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement/factuality"
	"github.com/vedette-org/vedette/internal/text"
)

// reader is the state of one reading of attributions: a text with the indexes
// that the rules ask for again and again.
type reader struct {
	c *cues
	t *text.Text

	firstChild, nextChild []int32       // -1: none
	left, right           []int32       // the words that hang from each token: [left, right)
	actorRef              []int32       // the ActorRef that covers each token, -1: none
	headed                []int32       // by token: the first attribution whose content it heads, -1: none
	quoted                []bool        // by token: it stands in direct speech
	speech                map[int][]int // by cue: the quotations that it tells the speaker of, in order

	att   []attribution
	occ   []occurrence // what the first pass has found; nil where only attributions are read
	model *factuality.Model
}

func newReader(c *cues, t *text.Text) *reader {
	n := len(t.Tokens)
	all := make([]int32, 6*n)
	for i := range all {
		all[i] = -1
	}
	r := &reader{c: c, t: t, firstChild: all[:n], nextChild: all[n : 2*n], left: all[2*n : 3*n],
		right: all[3*n : 4*n], actorRef: all[4*n : 5*n], headed: all[5*n:]}
	for i := n - 1; i >= 0; i-- {
		r.left[i], r.right[i] = int32(i), int32(i+1)
		if h := t.Tokens[i].Head; h >= 0 {
			r.nextChild[i], r.firstChild[h] = r.firstChild[h], int32(i)
		}
	}
	for i := range n {
		r.spread(i)
	}
	for i, a := range t.ActorRefs {
		for k := a.First; k < a.Last; k++ {
			if o := r.actorRef[k]; o < 0 || better(t.ActorRefs[o], a) {
				r.actorRef[k] = int32(i)
			}
		}
	}
	r.listen()
	return r
}

// listen notes where direct speech stands and by which words it is told.
func (r *reader) listen() {
	r.quoted, r.speech = make([]bool, len(r.t.Tokens)), map[int][]int{}
	for i := range r.t.Quotes {
		q := &r.t.Quotes[i]
		for k := q.First; k < q.Last && !q.Inner; k++ {
			r.quoted[k] = true
		}
		if q.Verb >= 0 && !q.Inner {
			r.speech[q.Verb] = append(r.speech[q.Verb], i)
		}
	}
}

// better reports whether mention b says more of the words it shares with a: a
// named actor before a kind of actor, the longer before the shorter.
func better(a, b text.ActorRef) bool {
	if a.Generic != b.Generic {
		return a.Generic
	}
	return b.Last-b.First > a.Last-a.First
}

// spread widens the words that hang from each ancestor of i to take in i.
func (r *reader) spread(i int) {
	for h := r.t.Tokens[i].Head; h >= 0; h = r.t.Tokens[h].Head {
		k := int32(i)
		if r.left[h] <= k && k < r.right[h] {
			return // so do all further ancestors
		}
		r.left[h], r.right[h] = min(r.left[h], k), max(r.right[h], k+1)
	}
}

// child returns the first child of i with one of the relations, -1 for none.
func (r *reader) child(i int, deps ...text.Dep) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.In(deps...) {
			return int(k)
		}
	}
	return -1
}

// has reports whether a child of i has one of the lemmas.
func (r *reader) has(i int, lemmas ...string) bool {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		l := r.lemma(int(k))
		for _, w := range lemmas {
			if l == w {
				return true
			}
		}
	}
	return false
}

// under reports whether token k is i or hangs from it.
func (r *reader) under(k, i int) bool {
	for n := 0; k >= 0 && n < 400; n++ {
		if k == i {
			return true
		}
		k = r.t.Tokens[k].Head
	}
	return false
}

// lemma returns the lemma of token i in lower case.
func (r *reader) lemma(i int) string {
	l := r.t.Tokens[i].Lemma
	if r.t.Tokens[i].POS == text.PROPN {
		return strings.ToLower(l)
	}
	return l
}

// prep returns the preposition or mark that brings in token i, "" for none:
// the last one of a compound one ("according to" gives "to").
func (r *reader) prep(i int) string {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if d := r.t.Tokens[k].Dep; d.Base() == "case" || d == "mark" {
			return r.lemma(int(k))
		}
	}
	return ""
}

// withPrep returns the child of i that preposition p brings in, -1 for none.
func (r *reader) withPrep(i int, p string) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if !r.t.Tokens[k].Dep.In("obl", "nmod", "advcl", "acl", "ccomp", "xcomp") {
			continue
		}
		for m := r.firstChild[k]; m >= 0; m = r.nextChild[m] {
			if r.t.Tokens[m].Dep.In("case", "mark") && r.lemma(int(m)) == p {
				return int(k)
			}
		}
	}
	return -1
}

// verbal reports whether token i is a verb, not an auxiliary.
func (r *reader) verbal(i int) bool { return r.t.Tokens[i].POS == text.VERB }

// passive reports whether verb i has its patient as subject, or modifies it as
// a past participle ("an attack claimed by").
func (r *reader) passive(i int) bool {
	if k := r.child(i, "aux:pass"); k >= 0 && r.actorRef[k] < 0 { // an acronym may look like "is"
		return true
	}
	if r.child(i, "nsubj:pass", "csubj:pass") >= 0 {
		return r.child(i, "obj") < 0 // a past tense that was taken for a participle has one
	}
	t := r.t.Tokens[i]
	return t.Tag == "VBN" && (t.Dep == "acl" || t.Dep == "amod") && r.child(i, "aux", "nsubj") < 0
}

// words returns the span of the words that hang from i, without marks of
// punctuation at either end.
func (r *reader) words(i int) vedette.Span {
	a, b := int(r.left[i]), int(r.right[i])
	for a < i && r.t.Tokens[a].POS == text.PUNCT {
		a++
	}
	for b > i+1 && r.t.Tokens[b-1].POS == text.PUNCT {
		b--
	}
	return r.t.Words(a, b)
}
