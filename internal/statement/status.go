package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// untold is the status of what is not told as an event at all: asked for,
// played, imagined. No statement is made of it.
const untold vedette.Status = "none"

// telling is how an event is told: whether it is said to have happened, how
// surely, and by whom. It is read by climbing from the trigger to the root.
type telling struct {
	status    vedette.Status
	hedges    []string
	certainty *vedette.Certainty
	evidence  []vedette.Span // the words that decided the status
	by        []*attribution // who says so, innermost first
	cause     bool           // it is told as the cause of something else that is said
}

// tell reads how the event of a trigger is told. The innermost word that bears
// on it decides; words further out count only as far as they hold it in their
// scope: a clause that it completes, a noun or support verb that it fills.
func (r *reader) tell(trigger int) telling {
	v := telling{status: vedette.Happened}
	open := true   // whether words further out still bear on the event
	aside := false // whether the way up has left a relative clause
	past := ""     // the preposition at which the scope ended
	var path [64]int
	n := 0
	for c := trigger; c >= 0 && n < len(path); c = r.t.Tokens[c].Head {
		path[n] = c
		n++
		if open {
			r.operators(c, &v)
		}
		for _, a := range r.headedBy(c) {
			if onPath(path[:n], a) || aside && evaluates(a) {
				continue // "denied bombing the camp, where 60 died": the deaths are not denied
			}
			v.by = append(v.by, a)
			if a.entry.Leaves != "" && open && (a.entry.Stance != "" || a.entry.Leaves == untold) && a.entry.Stance != vedette.Denies {
				v.combine(a.entry.Leaves)
			}
			open = open && (a.entry.Stance == "" || a.entry.Stance == vedette.Intends)
		}
		h := r.t.Tokens[c].Head
		if h < 0 {
			break
		}
		v.cause = v.cause || r.isCause(c)
		aside = aside || r.relative(c)
		if r.newClause(c) {
			break // what stands behind a semicolon is nobody's but its own
		}
		if open {
			open = r.bears(c, h, &v)
			if p := r.prep(c); !open {
				past = p
			}
		} else if e := r.effect(h, past); e != nil && e.Status == vedette.Historical {
			v.combine(e.Status) // "sentenced to death for the attack"
		}
	}
	if r.longBefore(trigger) {
		v.combine(vedette.Historical)
	}
	r.question(path[n-1], open, &v)
	sortInnermost(v.by, path[:n])
	if a := r.tollCue(trigger); a != nil {
		v.by = slices.Insert(v.by, 0, a)
	}
	return v
}

// relative reports a relative clause, which only adds to what it hangs from. A
// clause that "that" brings in and that has a subject besides is none, whatever
// the parser calls it.
func (r *reader) relative(c int) bool {
	if r.t.Tokens[c].POS == text.VERB && r.has(c, "where", "which", "who") {
		return true
	}
	first := r.opening(c)
	return r.t.Tokens[c].Dep == "acl:relcl" && !(r.lemma(first) == "that" && r.ownSubject(c, first))
}

// newClause reports a loose clause that a semicolon sets off.
func (r *reader) newClause(c int) bool {
	if d := r.t.Tokens[c].Dep.Base(); d != "parataxis" && d != "conj" && d != "root" {
		return false
	}
	k := int(r.left[c])
	return r.t.Word(k) == ";" || k > 0 && r.t.Word(k-1) == ";"
}

// tollCue returns the attribution of which trigger itself is the cue, where it
// tells a toll: "counted 57 dead".
func (r *reader) tollCue(trigger int) *attribution {
	for k := range r.att {
		if r.att[k].cue == trigger && r.att[k].entry.Aspect == vedette.Toll {
			return &r.att[k]
		}
	}
	return nil
}

// onPath reports whether the way up led through the cue of a or its source: the
// event is then not part of what is said.
func onPath(path []int, a *attribution) bool {
	for i, p := range path {
		if p == a.cue && i > 0 && path[i-1] < a.setOff {
			continue // hung from the cue, but said before it
		}
		if p == a.cue || p == a.source || slices.Contains(a.beside, p) {
			return true
		}
	}
	return false
}

// sortInnermost keeps the order of the climb, and among those that one token
// heads puts the cue nearest to it first.
func sortInnermost(by []*attribution, path []int) {
	at := func(a *attribution) int {
		for i, p := range path {
			for _, h := range a.heads {
				if h == p {
					return i
				}
			}
		}
		return len(path)
	}
	for i := 1; i < len(by); i++ {
		for k := i; k > 0; k-- {
			x, y := by[k-1], by[k]
			if at(x) < at(y) || at(x) == at(y) && distance(x, path) <= distance(y, path) {
				break
			}
			by[k-1], by[k] = y, x
		}
	}
}

func distance(a *attribution, path []int) int {
	d := a.cue - path[0]
	if d < 0 {
		return -d
	}
	return d
}

// combine lets a word further out bear on a status.
func (v *telling) combine(s vedette.Status) {
	switch {
	case s == "" || s == vedette.Happened:
	case s == untold, s == vedette.Possible && v.status == vedette.Future: // "fear that it will attack"
		v.status = s
	case s == vedette.Negated:
		if v.status != untold {
			v.status = vedette.Negated
		}
	case v.status == vedette.Happened, v.status == vedette.Alleged && s != vedette.Alleged,
		v.status == vedette.Attempted && s != vedette.Alleged && s != vedette.Historical:
		v.status = s
	}
}

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

// bears lets head h bear on its dependent c, and reports whether c lies in the
// scope of what holds for h.
func (r *reader) bears(c, h int, v *telling) bool {
	t := r.t.Tokens[c]
	how := r.how(c, h)
	if e := r.effect(h, how); e != nil {
		s := e.Status
		if e.Past != "" && r.t.Tokens[h].Tag == "VBD" {
			s = e.Past
		}
		v.combine(s)
		v.evidence = append(v.evidence, r.t.Tokens[h].Span)
		return s != vedette.Happened || how != "that"
	}
	if how == "to" && r.t.Tokens[h].POS != text.NUM {
		v.combine(vedette.Future) // an infinitive that nothing brings about
	}
	switch t.Dep.Base() {
	case "xcomp", "ccomp", "csubj":
		return true
	case "acl":
		return how == "to" || t.Dep != "acl:relcl" && r.t.Tokens[h].POS == text.NOUN && r.child(h, "det") >= 0 && r.lemma(r.child(h, "det")) == "no"
	case "conj": // "may attack and burn": a finite verb stands for itself
		return t.Tag != "VBD" && t.Tag != "VBZ" && t.Tag != "VBP" && r.child(c, "nsubj", "nsubj:pass", "aux") < 0
	case "advcl":
		return t.Tag == "VBG" && r.child(c, "mark") < 0
	case "obj", "nsubj":
		return r.t.Tokens[h].POS == text.VERB && (r.supports(h) || !r.definite(c))
	case "nmod":
		return r.lemma(h) == "fact" || r.lemma(h) == "series" || r.lemma(h) == "evidence" || r.lemma(h) == "report"
	}
	return false
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
