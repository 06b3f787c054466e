package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// operators lets the words that hang from c bear on it: negation, auxiliaries,
// conditions, hedges, estimates.
func (r *reader) operators(c int, v *telling) {
	if r.negated(c) || r.noSubject(c) {
		v.combine(vedette.Negated)
		v.evidence = append(v.evidence, r.t.Tokens[c].Span)
	}
	if d := r.t.Tokens[c].Dep; r.marked(c, "to") && d.In("root", "conj", "parataxis", "acl:relcl") && r.child(c, "cop", "nsubj") >= 0 {
		v.combine(vedette.Future) // "the aim is to take the town"
	}
	for k := r.firstChild[c]; k >= 0; k = r.nextChild[k] {
		r.operator(c, int(k), v)
	}
}

func (r *reader) operator(c, k int, v *telling) {
	t := r.t.Tokens[k]
	switch {
	case t.Dep.Base() == "aux", t.Dep == "mark":
		if r.isMonth(k) {
			return
		}
		if e := r.effect(k, "self"); e != nil && !(t.Lemma == "would" && r.reported(c)) {
			v.combine(e.Status)
			v.evidence = append(v.evidence, t.Span)
		} else if e != nil {
			v.combine(vedette.Future)
		}
	case t.Dep.In("amod", "compound"):
		if e := r.effect(k, "modifier"); e != nil {
			v.combine(e.Status)
			v.evidence = append(v.evidence, t.Span)
		}
	case t.Dep.In("obl", "nmod"):
		if e := r.effect(k, r.prep(k)); e != nil && e.Status == untold {
			v.combine(untold) // "stormed a mock village during an exercise"
		}
	case t.Dep.In("obj", "nsubj"):
		if m := r.child(k, "amod"); m >= 0 {
			if e := r.effect(m, "modifier"); e != nil && e.Status == untold {
				v.combine(untold)
			}
		}
	}
	r.hedge(k, v)
}

// longBefore reports that verb k is set far back in time: "decades before",
// "years ago", "long before the present".
func (r *reader) longBefore(k int) bool {
	for i := k + 1; i < int(r.right[k])-1; i++ {
		if r.verbal(i) {
			return false
		}
		switch r.lemma(i) {
		case "long", "year", "decade", "century", "generation":
			if n := r.lemma(i + 1); n == "before" || n == "ago" || n == "earlier" {
				return true
			}
		}
	}
	return false
}

// isMonth reports "7 May", which taggers take for the auxiliary.
func (r *reader) isMonth(k int) bool {
	if r.t.Word(k) != "May" {
		return false
	}
	number := func(i int) bool { return i >= 0 && i < len(r.t.Tokens) && r.t.Tokens[i].POS == text.NUM }
	return number(k-1) || number(k+1)
}

// reported reports a clause in the sequence of tenses: "said it would attack".
func (r *reader) reported(c int) bool { return r.t.Tokens[c].Dep.Base() == "ccomp" }

// noSubject reports a clause whose subject is nobody or nothing.
func (r *reader) noSubject(c int) bool {
	if r.t.Tokens[c].POS != text.VERB {
		return false
	}
	s := r.child(c, "nsubj", "nsubj:pass")
	if s < 0 {
		return false
	}
	switch r.lemma(s) {
	case "none", "nobody", "nothing", "no-one", "neither":
		return true
	}
	d := r.child(s, "det")
	return d >= 0 && r.lemma(d) == "no" || r.lemma(s) == "one" && s > 0 && r.lemma(s-1) == "no"
}

// effect returns what token k does to an event that hangs from it by on.
func (r *reader) effect(k int, on string) *lexicon.Effect {
	t := r.t.Tokens[k]
	for _, e := range r.c.effects[strings.ToLower(t.Lemma)] {
		if e.POS != "" && !effectFits(e.POS, t.POS) || e.POS == "" && t.POS != text.VERB {
			continue
		}
		for _, o := range e.On {
			if o == on {
				return e
			}
		}
	}
	return nil
}

// effectFits allows for taggers' doubts between adjective and participle.
func effectFits(pos string, p text.POS) bool {
	return fits(pos, p) || pos == "adjective" && (p == text.VERB || p == text.ADV) || pos == "mark" && p == text.ADP
}

// how names the tie by which c hangs from h, in the words of status.yaml.
func (r *reader) how(c, h int) string {
	t := r.t.Tokens[c]
	switch t.Dep.Base() {
	case "xcomp", "ccomp", "acl", "advcl":
		if r.marked(c, "to") {
			return "to"
		}
		if p := r.prep(c); p != "" && t.Tag == "VBG" {
			return p
		}
		if t.Tag == "VBG" && t.Dep.Base() != "acl" {
			return "ing"
		}
		if t.Dep.Base() == "advcl" || t.Dep == "acl:relcl" {
			return ""
		}
		return "that"
	case "obj":
		return "object"
	case "nsubj":
		if t.Dep == "nsubj:pass" {
			return "object"
		}
		return "subject"
	case "obl", "nmod":
		return r.prep(c)
	}
	return ""
}

// supports reports a verb that only says that its noun took place.
func (r *reader) supports(h int) bool {
	switch r.lemma(h) {
	case "take", "occur", "happen", "carry", "conduct", "commit", "launch", "mount", "stage", "make", "perpetrate", "perform", "execute", "be", "begin", "start":
		return true
	}
	return false
}

// definite reports a noun that points to something known: "the attack",
// "its attack".
func (r *reader) definite(c int) bool {
	for k := r.firstChild[c]; k >= 0; k = r.nextChild[k] {
		switch d := r.t.Tokens[k]; {
		case d.Dep == "det" && (d.Lemma == "the" || d.Lemma == "this" || d.Lemma == "that" || d.Lemma == "these" || d.Lemma == "those"),
			d.Dep == "nmod:poss":
			return true
		}
	}
	return false
}

// question lets a question or an order stand as one, where the event is in the
// scope of the sentence's root.
func (r *reader) question(root int, open bool, v *telling) {
	if !open || len(v.by) > 0 || r.t.Tokens[root].Head >= 0 {
		return
	}
	s := r.t.Sentences[r.t.Tokens[root].Sent]
	for k := s.Last - 1; k >= s.First && r.t.Tokens[k].POS == text.PUNCT; k-- {
		if r.t.Word(k) == "?" {
			v.combine(vedette.Possible)
			return
		}
	}
	t := r.t.Tokens[root]
	if t.Tag == "VB" && r.opens(s, root) && r.child(root, "nsubj", "nsubj:pass", "aux") < 0 && !s.Heading {
		v.combine(untold)
	}
}

// opens reports whether sentence s begins with token k, marks and "please" aside.
func (r *reader) opens(s text.Sentence, k int) bool {
	for i := s.First; i < k; i++ {
		if r.t.Tokens[i].POS != text.PUNCT && r.t.Tokens[i].POS != text.INTJ {
			return false
		}
	}
	return true
}

// isCause reports a phrase that tells why something else came about.
func (r *reader) isCause(c int) bool {
	if !r.t.Tokens[c].Dep.In("obl", "advcl", "nmod") {
		return false
	}
	switch r.prep(c) {
	case "because", "due":
		return true
	case "of", "to":
		for k := r.firstChild[c]; k >= 0; k = r.nextChild[k] {
			if w := r.lemma(int(k)); r.t.Tokens[k].Dep.Base() == "case" && (w == "because" || w == "due" || w == "owing") {
				return true
			}
		}
		return r.lemma(r.t.Tokens[c].Head) == "result" // "as a result of"
	case "during":
		return r.t.Tokens[c].Dep.Base() == "obl"
	}
	return false
}
