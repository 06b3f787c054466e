package incident

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
)

func (w *world) compareDoers(v *verdict, a, b *mention) {
	clash := false
	for _, i := range a.Initiators {
		for _, j := range b.Initiators {
			switch {
			case w.related(i.Actor, j.Actor):
				v.give(sameDoer, "same party")
				return
			case !w.vague(i.Actor) && !w.vague(j.Actor):
				clash = true
			}
		}
	}
	// Who did it is what accounts differ on, so another name is no veto. In
	// a clash of two, each account may name the other side first.
	if clash && !(bothAct(a.Type) || bothAct(b.Type)) || clash && !w.amongTargets(a, b) && !w.amongTargets(b, a) {
		v.give(otherDoer, "")
	}
}

// bothAct reports whether both sides do what a kind tells of; a kind that is not
// known may be such.
func bothAct(t vedette.EventType) bool {
	switch t {
	case "", "armed-clash", "communal-violence", "territory-taken", "friendly-fire":
		return true
	}
	return false
}

func (w *world) amongTargets(a, b *mention) bool {
	for _, i := range a.Initiators {
		for _, t := range b.Targets {
			if t.Actor != "" && w.related(i.Actor, t.Actor) {
				return true
			}
		}
	}
	return false
}

func (w *world) compareTargets(v *verdict, a, b *mention) {
	best, why := 0.0, ""
	for _, s := range a.Targets {
		for _, t := range b.Targets {
			switch {
			case namedAlike(s.Description, t.Description):
				best, why = sameName, "same target by name"
			case best == 0 && w.sameTarget(s, t):
				best, why = sameTarget, "same target"
			}
		}
	}
	if best == 0 && len(a.Targets) > 0 && len(b.Targets) > 0 && oneTrigger(a, b) {
		v.refuse("one phrase tells them apart by target")
	}
	v.give(best, why)
}

// oneTrigger reports whether two mentions stand in the same words: "attacks on
// a school and a mosque" tells of two.
func oneTrigger(a, b *mention) bool {
	return a.f == b.f && a.Trigger != nil && b.Trigger != nil && a.Trigger.Start == b.Trigger.Start
}

func (w *world) sameTarget(s, t vedette.Target) bool {
	return s.Actor != "" && t.Actor != "" && w.related(s.Actor, t.Actor) ||
		s.Kind != "" && s.Kind == t.Kind && s.Kind != "other" ||
		s.Description != "" && strings.EqualFold(s.Description, t.Description)
}

// namedAlike reports whether two targets share a proper name: "al-Ahli".
func namedAlike(a, b string) bool {
	names := properWords(a)
	for _, x := range properWords(b) {
		if slices.Contains(names, x) {
			return true
		}
	}
	return false
}

// properWords returns the words of a description that begin or go on in
// capitals and are long enough to be a name; a text all in capitals has none.
func properWords(s string) (out []string) {
	if s == strings.ToUpper(s) {
		return nil
	}
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if len(f) >= 4 && f != strings.ToLower(f) {
			out = append(out, strings.ToLower(f))
		}
	}
	return out
}

func compareMeans(v *verdict, a, b []vedette.Means) {
	for _, m := range a {
		for _, n := range b {
			if m.Kind == "" || m.Kind != n.Kind {
				continue
			}
			v.give(sameMeans, "same means")
			compareCount(v, m.Count, n.Count)
			return
		}
	}
}

func compareHarm(v *verdict, a, b *vedette.Harm) {
	if a.Empty() || b.Empty() {
		return
	}
	for _, c := range a.Killed {
		for _, d := range b.Killed {
			if c.Count.Known() && d.Count.Known() && equal(*c.Count, *d.Count) {
				v.give(sameCount, "same toll")
				return
			}
		}
	}
}

// compareCount weighs two counts of one thing: numbers above a few that agree
// are seldom chance, and a plain contradiction speaks against.
func compareCount(v *verdict, a, b *vedette.Quantity) {
	if !a.Known() || !b.Known() {
		return
	}
	switch {
	case equal(*a, *b):
		v.give(sameCount, "same count")
	case !a.Compatible(*b):
		v.give(otherCount, "")
	}
}

func equal(a, b vedette.Quantity) bool {
	eq := func(x, y *int64) bool { return (x == nil) == (y == nil) && (x == nil || *x == *y) }
	return eq(a.Low, b.Low) && eq(a.Best, b.Best) && eq(a.High, b.High)
}
