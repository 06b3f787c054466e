package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// How attributions are found, and what was tried. A cue is a word of
// data/language/en/attribution.yaml or denial.yaml one of whose frames is filled
// in the tree. On PolNeAR (train part, 300 documents, Newell and others 2018) the
// first word list gave attribution F1 .435 and .334 with the right source; one
// attribution for a quotation over several sentences and counting only outermost
// ones, as the corpus does, .510 and .397; "according to" by its letters instead
// of its lemma (a lemmatizer makes it "accord") .520 and .407; leaving out verbs
// of wish and opinion whose objects were seldom annotated (need, try, watch,
// love) .532 and .423; clauses hung from a phrase between cue and "that",
// speakers that a comma sets off and rootless sentences mended .535 and .433.
// Nested attributions are kept here all the same: a chain of who quotes whom is
// made of them.

// attribution is somebody saying something: a cue, who it is said of, and the
// words that head what is said.
type attribution struct {
	entry  *lexicon.Saying
	cue    int   // the token that tells the saying; -1 for a quotation that goes on
	source int   // the token that heads who speaks, -1: nobody is named
	heads  []int // what is said: the tokens that its clauses and phrases hang from
	quotes []vedette.Span
	relays []int // the heads of those whose words are passed on: "X, citing Y"

	negated  bool    // "has not confirmed"
	nobody   bool    // "no group has claimed"
	setOff   int     // the first word of a cue that a comma sets off behind what is said; -1 or 0: none
	nextSame []int32 // by position in heads: the next attribution that the same token heads
	used     bool    // some occurrence is what is said
	beside   []int   // cues joined to this one that a parser hung from what it says
}

// attribute finds all attributions of the text.
func (r *reader) attribute() {
	var relays []int
	for i := range r.t.Tokens {
		tok := &r.t.Tokens[i]
		switch tok.POS {
		case text.VERB, text.AUX, text.NOUN, text.ADJ, text.ADP, text.PROPN:
		default:
			continue
		}
		if (tok.Lemma == "according" || tok.Lemma == "accord") && strings.EqualFold(r.t.Word(i), "according") {
			r.according(i)
			continue
		}
		if tok.POS == text.AUX || tok.POS == text.ADP {
			continue
		}
		if tok.Dep == "amod" && tok.POS == text.VERB {
			continue // "an alleged exchange": a hedge, no saying
		}
		if list := r.c.sayings[tok.Lemma]; list != nil {
			if list[0].Relay {
				relays = append(relays, i)
				continue
			}
			r.saying(i, list)
		}
	}
	for _, i := range relays { // they hand on what the others say
		r.saying(i, r.c.sayings[r.t.Tokens[i].Lemma])
	}
	r.quotations()
}

// saying reads token i as a cue: the first entry whose frame is filled.
func (r *reader) saying(i int, list []*lexicon.Saying) {
	for _, e := range list {
		if !fits(e.POS, r.t.Tokens[i].POS) || !r.asks(i, e) {
			continue
		}
		a := attribution{entry: e, cue: i, source: -1, negated: r.negated(i)}
		a.heads = r.content(i, e)
		if len(a.heads) == 0 && e.Stance != "" {
			a.heads = r.contentBeside(i, e)
		}
		silent := e.Silent && a.negated
		if len(a.heads) == 0 && !silent && !r.speaksOut(i, e, &a) {
			continue
		}
		if e.Silent && e.Stance == "" && !a.negated {
			continue
		}
		a.source = r.source(i, &a)
		if k := r.besideCue(i); k >= 0 {
			a.source = r.att[k].source
			r.att[k].beside = append(r.att[k].beside, i)
		}
		if a.source >= 0 && slices.Contains(a.heads, a.source) {
			a.source = -1
		}
		a.nobody = a.source >= 0 && r.nobody(a.source)
		if e.Relay && r.passOn(&a) {
			return
		}
		if e.Stance != "" {
			a.relays = r.carriers(i)
		}
		r.add(a)
		return
	}
}

// contentBeside returns what a cue says together with one joined to it: "first
// denied and later admitted that its men were there".
func (r *reader) contentBeside(i int, e *lexicon.Saying) []int {
	if r.t.Tokens[i].POS != text.VERB || r.object(i) >= 0 || !slices.Contains(e.Content, "that") {
		return nil
	}
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.Base() != "conj" || r.c.sayings[r.t.Tokens[k].Lemma] == nil || r.child(int(k), "nsubj") >= 0 {
			continue
		}
		if c := r.clause(int(k)); c >= 0 {
			return []int{c}
		}
	}
	return nil
}

// asks reports whether the object or preposition that an entry asks for is there.
func (r *reader) asks(i int, e *lexicon.Saying) bool {
	if len(e.Object) > 0 {
		o := r.object(i)
		if e.POS == "noun" {
			o = r.withPrep(i, "of")
		}
		if o < 0 || !(slices.Contains(e.Object, r.lemma(o)) || slices.Contains(e.Object, r.t.Tokens[o].Lemma)) {
			return false
		}
	}
	if e.With == "" {
		return true
	}
	if r.withPrep(i, e.With) >= 0 {
		return true
	}
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if t := r.t.Tokens[k]; (t.Dep == "compound:prt" || t.Dep == "advmod" && int(k) == i+1) && r.lemma(int(k)) == e.With {
			return true
		}
	}
	return false
}

// object returns the head of what verb i is done to: its direct object, the
// subject of a passive, the noun that a participle modifies, a predicate.
func (r *reader) object(i int) int {
	t := r.t.Tokens[i]
	if r.passive(i) {
		if s := r.child(i, "nsubj:pass", "nsubj"); s >= 0 {
			if n := r.child(i, "nsubj"); n > s && r.lemma(s) == "that" {
				s = n // a conjunction taken for a pronoun
			}
			return r.antecedentOfRelative(s, i)
		}
		if t.Dep.Base() == "acl" || t.Dep == "amod" {
			return t.Head
		}
		if t.Dep.Base() == "conj" {
			return r.child(t.Head, "nsubj:pass")
		}
	}
	if o := r.child(i, "obj", "iobj"); o >= 0 {
		return r.antecedentOfRelative(o, i)
	}
	if t.Dep == "acl:relcl" && r.child(i, "nsubj") >= 0 && r.child(i, "ccomp", "xcomp", "obl") < 0 {
		return t.Head // "the attack it denied"
	}
	return r.child(i, "xcomp")
}

// antecedentOfRelative returns what a relative pronoun within the clause of
// verb stands for, and k itself where k is none.
func (r *reader) antecedentOfRelative(k, verb int) int {
	switch r.lemma(k) {
	case "which", "who", "that", "whom":
		for v, n := verb, 0; v >= 0 && n < 5; v, n = r.t.Tokens[v].Head, n+1 {
			if r.t.Tokens[v].Dep == "acl:relcl" && r.t.Tokens[v].Head < k {
				return r.t.Tokens[v].Head
			}
		}
	}
	return k
}

// add keeps an attribution and notes what it heads.
func (r *reader) add(a attribution) {
	a.nextSame = make([]int32, len(a.heads))
	for k, h := range a.heads {
		a.nextSame[k] = r.headed[h]
		r.headed[h] = int32(len(r.att))
	}
	r.att = append(r.att, a)
}

// headedBy yields the attributions whose content token h heads, in any order
// that is the same on every run.
func (r *reader) headedBy(h int) (list []*attribution) {
	for k := r.headed[h]; k >= 0; {
		a := &r.att[k]
		list = append(list, a)
		k = a.nextSame[slices.Index(a.heads, h)]
	}
	return list
}
