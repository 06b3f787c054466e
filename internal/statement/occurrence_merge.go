package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// merge joins triggers of one sentence that tell one deed: "the attack hit a
// school", "declared a ceasefire", "stormed the base and opened fire".
func (s *scan) merge(from int) {
	for i := from; i < len(s.deeds); i++ {
		d := &s.deeds[i]
		if d.into >= 0 || s.pos(d.tok) != text.VERB {
			continue
		}
		if n := s.fillerDeed(d, "subject"); n >= from && n != i {
			s.join(n, i, "subject")
		} else if n := s.fillerDeed(d, "object"); n >= from && n != i {
			s.joinObject(i, n)
		} else if n := s.deedAbove(d.tok, i); n >= from && n != i {
			s.join(n, i, "")
		}
	}
}

// fillerDeed returns the deed that fills a slot of another, -1 for none.
func (s *scan) fillerDeed(d *deed, slot string) int {
	for _, a := range d.args {
		if a.slot == slot && a.head != d.tok {
			if n := s.deedOf(a.head); n >= 0 && s.pos(s.deeds[n].tok) != text.VERB {
				return n
			}
		}
	}
	return -1
}

// join tells deed "more" again in deed "into": its arguments go there, but for
// the slot that the deed itself fills, and the more exact kind wins.
func (s *scan) join(into, more int, except string) {
	for s.deeds[into].into >= 0 {
		into = s.deeds[into].into
	}
	if into == more {
		return
	}
	a, b := &s.deeds[into], &s.deeds[more]
	if b.trig.kind != nil && s.dict.Kindred(a.trig.kind.ID, b.trig.kind.ID) && s.exact(b, a) {
		t := *b.trig
		t.roles = a.trig.roles
		if s.pos(a.tok) != text.VERB {
			t.pos = a.trig.pos
		}
		a.trig = &t
	}
	for _, x := range b.args {
		if x.slot == except || s.deedOf(x.head) == into {
			continue
		}
		role := b.trig.roles[x.slot]
		if slot := slotFor(a, role); slot != "" {
			a.args = append(a.args, arg{slot, x.head})
		}
	}
	b.into, b.drop = into, true
}

// exact reports whether the kind of a says more than that of b.
func (s *scan) exact(a, b *deed) bool {
	return a.trig.kind.ID != b.trig.kind.ID && s.dict.Of(a.trig.kind.ID).Broader == b.trig.kind.ID
}

// slotFor returns a slot of a deed that has the role.
func slotFor(d *deed, role string) string {
	if role == "" || role == "none" {
		return ""
	}
	for _, slot := range [...]string{"by", "on", "against", "object", "with", "in", "from", "towards", "of", "to", "into"} {
		if d.trig.roles[slot] == role {
			return slot
		}
	}
	return ""
}

// joinObject joins a verb and the deed that is its object: "foiled an attack"
// is one foiled attack, "declared a ceasefire" one ceasefire. Where the kinds
// differ and nothing says that they are one, both stay.
func (s *scan) joinObject(verb, noun int) {
	v, n := &s.deeds[verb], &s.deeds[noun]
	if v.trig.kind.ID != n.trig.kind.ID && v.trig.kind.ID != "foiled-attack" {
		return
	}
	s.join(verb, noun, "")
}

// deedAbove returns the deed of the clause that a verb only goes on with: as a
// participle, in coordination, in "an attack in which gunmen stormed …".
func (s *scan) deedAbove(v, self int) int {
	t := &s.t.Tokens[v]
	if t.Head < 0 {
		return -1
	}
	n := s.deedOf(t.Head)
	if n < 0 && t.Dep.Base() == "acl" {
		n = s.deedWith(t.Head, self) // "a shell fired from A landed in B"
	}
	if n < 0 || n == self {
		return -1
	}
	a, b := s.deeds[n].trig.kind, s.deeds[self].trig.kind
	same := a.ID == b.ID || a.Broader == b.ID || b.Broader == a.ID
	switch t.Dep.Base() {
	case "acl":
		if same && (t.Dep != "acl:relcl" || s.inWhich(v) || s.deedOf(t.Head) < 0) {
			return n
		}
	case "advcl", "xcomp", "conj", "root":
		if a.ID == b.ID && s.sharedMeans(n, self) {
			return n // "a shell fired from A landed in B", taken for two main verbs
		}
		if same && s.sameDoer(v, t.Head) && !s.otherPlace(self, n) {
			return n
		}
	}
	return -1
}

// sharedMeans reports whether one weapon is an argument of two deeds.
func (s *scan) sharedMeans(a, b int) bool {
	for _, x := range s.deeds[a].args {
		h := s.core(x.head)
		if s.gists[h].means != nil && slices.ContainsFunc(s.deeds[b].args, func(y arg) bool { return s.core(y.head) == h }) {
			return true
		}
	}
	return false
}

// deedWith returns the deed of the sentence that has a means as an argument.
func (s *scan) deedWith(head, self int) int {
	if s.gists[head].means == nil {
		return -1
	}
	for n := len(s.deeds) - 1; n >= 0 && s.t.Tokens[s.deeds[n].tok].Sent == s.t.Tokens[head].Sent; n-- {
		if n != self && slices.ContainsFunc(s.deeds[n].args, func(a arg) bool { return s.core(a.head) == head }) {
			return n
		}
	}
	return -1
}

func (s *scan) inWhich(v int) bool {
	for c := s.first[v]; c >= 0; c = s.next[c] {
		if s.lemma(int(c)) == "which" && s.prep(int(c)) == "in" || s.lemma(int(c)) == "when" {
			return true
		}
	}
	return false
}

// sameDoer reports whether a clause has no subject of its own.
func (s *scan) sameDoer(v, head int) bool {
	c := s.child(v, "nsubj")
	return c < 0 || s.subjectOf(head, 0) == c
}

// otherPlace reports whether both deeds name a place.
func (s *scan) otherPlace(a, b int) bool { return s.namesPlace(a) && s.namesPlace(b) }

func (s *scan) namesPlace(d int) bool {
	for _, a := range s.deeds[d].args {
		var found []placed
		if s.collect(&found, a.head, ""); len(found) > 0 {
			return true
		}
	}
	return false
}

// weed drops deeds whose word is weak and whose sentence and report do not
// speak of violence: sport, business, the stage.
func (s *scan) weed(sent *text.Sentence, from int) {
	if from == len(s.deeds) {
		return
	}
	other := s.is2(sent, s.b.sport|s.b.stage|s.b.business)
	for i := from; i < len(s.deeds); i++ {
		d := &s.deeds[i]
		if !d.drop && !d.trig.spec.Weak {
			d.drop = d.trig.kind.CountsAsViolence && s.figurative(sent)
		}
		d.drop = d.drop || d.trig.kind.CountsAsViolence && s.inCourt(sent, d)
		if d.drop || !d.trig.spec.Weak || d.trig.kind.CountsAsViolence && s.harmsPeople(d) {
			continue
		}
		n := s.grounds(sent, d, i)
		if n == 0 && !other && d.trig.kind.CountsAsViolence && s.terse() && (s.namesPlace(i) || s.befalls(d)) {
			continue
		}
		d.drop = n == 0 && (other || s.conflict < 3) || n == 0 && s.conflict < 3+len(s.t.Tokens)/200
	}
}

// harmsPeople reports whether a noun is told to have killed or hurt somebody: no
// strike of workers and no attack on a budget does.
func (s *scan) harmsPeople(d *deed) bool {
	for _, a := range d.args {
		if a.slot == "harming" && (s.people(a.head) || s.harmWord(a.head)) {
			return true
		}
	}
	return false
}

// figurative reports a sentence of sport, business or the stage in which nobody
// bears arms and nobody comes to harm.
func (s *scan) figurative(sent *text.Sentence) bool {
	n := 0
	for i := sent.First; i < sent.Last; i++ {
		if s.bears(i) || s.is(i, s.b.person|s.b.conflict) && s.deedAt[i] < 0 {
			return false
		}
		if s.is(i, s.b.sport|s.b.stage|s.b.business) {
			n++
		}
	}
	for h := len(s.harms) - 1; h >= 0 && s.harms[h].tok >= sent.First; h-- {
		if s.harms[h].trig.harm.Damage == "" {
			return false
		}
	}
	return n >= 2
}

// terse reports whether the text is no more than a headline, in which no word
// can be weighed by its neighbours.
func (s *scan) terse() bool {
	return len(s.t.Sentences) <= 2 && len(s.t.Tokens) <= 40
}

// befalls reports whether a deed has people for its target, or takes place where
// only a name says.
func (s *scan) befalls(d *deed) bool {
	for _, a := range d.args {
		switch role := d.trig.roles[a.slot]; {
		case role == "target" || role == "victim":
			if s.gists[s.core(a.head)].person != nil || s.pos(a.head) == text.NUM {
				return true
			}
		case role == "place" && s.properly(a.head) && s.timeAt[a.head] < 0:
			return true
		}
	}
	return false
}

// grounds counts what in a sentence speaks for violence, the trigger itself
// left out.
func (s *scan) grounds(sent *text.Sentence, d *deed, self int) int {
	n := 0
	for k := sent.First; k < sent.Last; k++ {
		if k == d.tok {
			continue
		}
		if s.is(k, s.b.conflict|s.b.armedfolk|s.b.combatant|s.b.unit|s.b.relief|s.b.base) || s.gists[k].means != nil && s.gists[k].means.Class != "blade" {
			n++
		}
		if r := s.actorAt[k]; r >= 0 && armed(s.t.Actors[s.t.ActorRefs[r].Actor].Kind) {
			n++
		}
		if o := s.deedAt[k]; o >= 0 && int(o) != self && !s.deeds[o].trig.spec.Weak {
			n++
		}
	}
	if n == 0 && s.parties(d) {
		n++
	}
	return n
}

// solid reports whether a phrase names a building or works that words alone do
// not strike.
func (s *scan) solid(h int) bool {
	g := s.gists[s.core(h)].target
	if g == nil {
		return false
	}
	switch g.Class {
	case "base", "home", "worship", "schooling", "care", "works", "policing", "uprooted", "checkpost", "trade", "office":
		return g.Object != ""
	}
	return false
}

// parties reports whether states stand on both sides: "Germany invaded France".
func (s *scan) parties(d *deed) bool {
	doer, aim := false, false
	for _, a := range d.args {
		r := s.actorAt[a.head]
		switch d.trig.roles[a.slot] {
		case "initiator":
			doer = doer || r >= 0 && stately(s.t.Actors[s.t.ActorRefs[r].Actor].Kind) || s.speaksOfItself(a.head)
		case "target":
			aim = aim || r >= 0 && stately(s.t.Actors[s.t.ActorRefs[r].Actor].Kind) || s.placeAt[a.head] >= 0 || s.solid(a.head)
		}
	}
	return doer && aim
}

// speaksOfItself reports a pronoun by which a state speaks of what it has done:
// "Ethiopia denied that it had invaded Eritrea".
func (s *scan) speaksOfItself(k int) bool {
	if l := s.lemma(k); s.pos(k) != text.PRON || l != "it" && l != "they" {
		return false
	}
	v := s.t.Tokens[k].Head
	for n := 0; v >= 0 && n < 3; n++ {
		if v = s.t.Tokens[v].Head; v < 0 {
			return false
		}
		if subject := s.child(v, "nsubj"); subject >= 0 && subject < k && s.speech[s.lemma(v)] {
			r := s.actorAt[subject]
			return r >= 0 && stately(s.t.Actors[s.t.ActorRefs[r].Actor].Kind)
		}
	}
	return false
}
