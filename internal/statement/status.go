package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
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
	if how == "to" && r.t.Tokens[h].POS != text.NUM && (t.POS == text.VERB || r.t.Tokens[h].POS == text.VERB && t.Dep.Base() != "obl") {
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
