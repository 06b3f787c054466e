package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// gauge says how many happenings the words tell of, how they ended, and whether
// they point back to something told before.
func (s *scan) gauge(b *build) {
	d := b.d
	if spec := d.trig.spec; spec != nil {
		b.Extent, b.Outcome = spec.Extent, spec.Outcome
		b.attempt = spec.Outcome == vedette.OutcomeFoiled
	}
	noun := s.pos(d.tok) != text.VERB
	plural := noun && d.trig.kind.CountsAsViolence && s.t.Tokens[d.tok].Tag == "NNS" && !collective(s.lemma(d.tok))
	switch {
	case b.Extent != "":
	case noun && s.series(d.tok), plural && s.many(b):
		b.Extent = vedette.ExtentSeries
	case s.continuing(d):
		b.Extent = vedette.ExtentContinuing
	default:
		b.Extent = vedette.ExtentSingle
	}
	s.outcome(b)
	if noun {
		s.point(b)
	} else {
		s.pointVerb(b)
	}
}

// many reports whether a plural tells of separate happenings: not where one day
// and one scene, or one toll, holds them together ("killed in two strikes on a
// camp on Monday").
func (s *scan) many(b *build) bool {
	if len(b.places) > 1 && s.placeOf(b.places[0].ref) != s.placeOf(b.places[1].ref) {
		return true
	}
	n := b.When.Days()
	if n > 60 || n == 0 && b.When.Known() {
		return true // months of attacks, whatever their toll
	}
	return b.Harm == nil && (n == 0 || n > 2) && (!b.inPlace || len(b.Targets) == 0)
}

// collective reports whether a plural names one fight: "clashes" is what
// English calls it.
func collective(l string) bool {
	return l == "clash" || l == "hostility" || l == "talk" || l == "negotiation"
}

// series reports whether a word of number governs the deed: "a wave of attacks".
func (s *scan) series(i int) bool {
	h := s.t.Tokens[i].Head
	return h >= 0 && s.is(h, s.b.series) && s.prep(i) == "of"
}

// continuing reports whether the deed goes on: told with "since", with a
// duration, or in a progressive or habitual tense.
func (s *scan) continuing(d *deed) bool {
	if p := s.t.Tokens[d.verb]; p.POS == text.VERB && p.Tag == "VBG" && s.child(d.verb, "aux") >= 0 {
		return true
	}
	for _, i := range s.timesBy.in(s.t.Tokens[d.tok].Sent) {
		t := &s.t.Times[i]
		if t.Head < 0 {
			continue
		}
		if o := s.ownerOf(t.Head); o != d.tok && o != d.verb {
			continue
		}
		p := s.prep(t.Head)
		if p == "since" || t.Period.Earliest != "" && t.Period.Latest == "" || t.Kind == text.TimeDuration && p == "for" {
			return true
		}
	}
	return false
}

// ownerOf returns the verb or deed that a token hangs from.
func (s *scan) ownerOf(i int) int {
	for k, n := i, 0; k >= 0 && n < 50; k, n = s.t.Tokens[k].Head, n+1 {
		if s.pos(k) == text.VERB || s.deedAt[k] >= 0 {
			return k
		}
	}
	return -1
}

// outcome reads how an attempt ended from the verbs and adjectives around it.
func (s *scan) outcome(b *build) {
	d := b.d
	for c := s.first[d.tok]; c >= 0; c = s.next[c] {
		if dep := s.dep(int(c)).Base(); dep != "amod" && dep != "compound" {
			continue
		}
		switch s.lemma(int(c)) {
		case "failed", "fail", "unsuccessful", "abortive", "botched":
			b.attempt, b.Outcome = true, vedette.OutcomeFailed
		case "foiled", "foil", "thwarted", "thwart":
			b.attempt, b.Outcome = true, vedette.OutcomeFoiled
		case "attempted", "attempt":
			b.attempt = true
		}
	}
	v, t := d.verb, &s.t.Tokens[d.tok]
	if v != d.tok && v >= 0 && (t.Dep.Base() == "obj" || t.Dep == "nsubj:pass" || t.Dep.Base() == "nsubj") {
		switch s.lemma(v) {
		case "foil", "thwart", "avert", "prevent", "disrupt":
			b.attempt, b.Outcome = true, vedette.OutcomeFoiled
		case "repel", "repulse":
			b.attempt, b.Outcome = true, vedette.OutcomeFailed
		case "fail":
			b.attempt, b.Outcome = true, vedette.OutcomeFailed
		case "attempt":
			b.attempt = true
		}
	}
	s.tried(b)
	if b.Outcome == "" && s.missed(d) {
		b.attempt, b.Outcome = true, vedette.OutcomeFailed
	}
	if b.Outcome == "" && !b.attempt {
		b.Outcome = vedette.OutcomeCompleted
	} else if b.Outcome == "" {
		b.Outcome = vedette.OutcomeUnknown
	}
}

// missed reports that what was fired or laid is told to have missed, fallen short
// or not gone off.
func (s *scan) missed(d *deed) bool {
	if s.wide(d.verb) {
		return true
	}
	for _, a := range d.args {
		if h := s.core(a.head); s.gists[h].means != nil && s.dep(h) == "nsubj" && s.wide(s.t.Tokens[h].Head) {
			return true
		}
	}
	return false
}

// wide reports a verb that says so, or one beside it.
func (s *scan) wide(v int) bool {
	if v < 0 || s.pos(v) != text.VERB {
		return false
	}
	switch s.lemma(v) {
	case "miss":
		if o := s.child(v, "obj"); o >= 0 {
			switch s.lemma(o) {
			case "target", "mark", "aim":
				return true
			}
		}
	case "fall":
		if c := s.child(v, "advmod", "xcomp"); c >= 0 && s.lemma(c) == "short" {
			return true
		}
	case "fail":
		if x := s.child(v, "xcomp"); x >= 0 {
			switch s.lemma(x) {
			case "explode", "detonate", "go":
				return true
			}
		}
	}
	c := s.child(v, "conj")
	return c > v && s.pos(c) == text.VERB && s.child(c, "nsubj") < 0 && s.wide(c)
}

// tried looks up from an infinitive for what governs it: tried, failed, managed.
func (s *scan) tried(b *build) {
	for v, n := b.d.verb, 0; n < 4; n++ {
		t := &s.t.Tokens[v]
		if t.Head < 0 || t.Dep.Base() != "xcomp" && t.Dep.Base() != "acl" {
			return
		}
		v = t.Head
		switch s.lemma(v) {
		case "fail":
			b.attempt, b.Outcome = true, vedette.OutcomeFailed
		case "try", "attempt", "seek", "struggle":
			b.attempt = true
		}
	}
}

// point reads determiners and adjectives that point back or set apart. "The
// attack" points back where nothing of its own says which.
func (s *scan) point(b *build) {
	i := b.d.tok
	b.Definite = s.lemma(i) == "target" // of something told before
	if s.series(i) {
		i = s.t.Tokens[i].Head
	}
	for c := s.first[i]; c >= 0; c = s.next[c] {
		k := int(c)
		switch dep := s.dep(k).Base(); {
		case dep == "det" || dep == "nmod" && s.pos(k) == text.PRON:
			switch s.lemma(k) {
			case "the", "this", "that", "these", "those", "both", "its", "their", "his":
				b.Definite = b.Definite || !b.told() || s.confirmed(i)
			case "another":
				b.Separate = true
			}
			if l := s.lemma(k); l == "this" || l == "that" || l == "these" || l == "those" {
				b.Definite = true
			}
		case dep == "amod" || dep == "nummod":
			b.Previous = b.Previous || s.is(k, s.b.again)
			b.Separate = b.Separate || s.is(k, s.b.other)
		}
	}
	s.setApart(b)
}

// confirmed reports "confirmed the attack, but put the toll at five": what somebody
// confirms was told before, whatever else is told of it.
func (s *scan) confirmed(i int) bool {
	h := s.t.Tokens[i].Head
	return h >= 0 && s.dep(i) == "obj" && (s.lemma(h) == "confirm" || s.lemma(h) == "deny" || s.lemma(h) == "acknowledge")
}

// told reports whether the occurrence says where, to whom or when by itself.
func (b *build) told() bool {
	return b.inPlace || len(b.Targets) > 0 || b.When != nil || len(b.origins) > 0 || b.Harm != nil
}

// pointVerb reads a verb whose weapon is one told before: "the rockets were
// fired from a village".
func (s *scan) pointVerb(b *build) {
	b.Definite = b.Definite || b.d.trig.roles == nil && b.Outcome == vedette.OutcomeIntercepted // "most were shot down"
	for _, a := range b.d.args {
		if g := s.gists[a.head]; g.means == nil || b.d.trig.roles[a.slot] != "means" && a.slot != "subject" && (a.slot != "object" || g.target != nil) {
			continue
		}
		if c := s.child(a.head, "det"); c >= 0 && s.quantityOf[a.head] < 0 {
			switch s.lemma(c) {
			case "the", "these", "those", "this":
				b.Definite = true
			}
		}
	}
	if b.d.trig.kind.Family == "control" && len(b.places) == 0 && slices.ContainsFunc(b.d.args, func(a arg) bool { return a.slot == "object" && s.marked(a.head, "the") }) {
		b.Definite = true // "admitted losing the town"
	}
	if slices.ContainsFunc(b.d.args, func(a arg) bool { return a.slot == "particle" && s.lemma(a.head) == "there" }) {
		b.Definite = b.Definite || len(b.places) == 0
	}
	if slices.ContainsFunc(b.d.args, func(a arg) bool { return a.slot == "again" }) {
		b.Separate = true
	}
	s.setApart(b)
}

// marked reports whether a word stands before noun h as its determiner.
func (s *scan) marked(h int, word string) bool {
	c := s.child(h, "det")
	return c >= 0 && s.lemma(c) == word
}

// setApart looks for a word that sets the whole clause apart: "separately",
// "in a separate incident", "elsewhere".
func (s *scan) setApart(b *build) {
	sent := s.t.Sentences[b.sent]
	for i := sent.First; i < sent.Last && i < sent.First+5; i++ {
		switch s.lemma(i) {
		case "separately", "elsewhere", "meanwhile", "separate", "another":
			if s.under(b.d.tok, s.t.Tokens[i].Head) || s.t.Tokens[i].Head == b.d.tok || s.lemma(i) == "separately" {
				b.Separate = true
			}
		}
	}
}
