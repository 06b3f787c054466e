package name

import (
	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

var nothing = seen{look: word.Look{Low: 1}}

// word returns what is seen of token i, nothing where it is in another sentence
// than token of.
func (v *view) word(i, of int) *seen {
	if i < 0 || i >= len(v.w) || !v.same(i, of) {
		return &nothing
	}
	return &v.w[i]
}

func (v *view) tag(i, of int) uint32 {
	if i < 0 || i >= len(v.w) || !v.same(i, of) {
		return 0
	}
	k := &v.t.Tokens[i]
	h := uint32(k.POS) + 1
	for j := range len(k.Tag) {
		h = h*31 + uint32(k.Tag[j])
	}
	return h
}

// add adds a feature of the next template.
func (v *view) add(a, b, c uint32) {
	v.template++
	v.buf[v.n] = uint32(weights.Hash(v.template, a, b, c) >> (64 - v.bits))
	v.n++
}

// addIf adds one unless its first value is 0.
func (v *view) addIf(a, b, c uint32) {
	if v.template++; a != 0 {
		v.template--
		v.add(a, b, c)
	}
}

// features returns the rows of token i. Their order is their template's number.
func (v *view) features(i int) []uint32 {
	v.n, v.template = 0, 1000
	v.own(i)
	v.around(i)
	v.known(i)
	v.ofRun(i)
	v.ofTree(i)
	return v.buf[:v.n]
}

// own adds what the word itself shows.
func (v *view) own(i int) {
	x := &v.w[i]
	l := &x.look
	shape := uint32(l.Shape)
	begins := bit(x.begins)
	v.add(0, 0, 0)
	v.add(l.Low, 0, 0)
	v.add(l.Low, shape, 0)
	for k := range 4 {
		v.add(l.Suffix[k], 0, 0)
		v.add(l.Prefix[k], 0, 0)
	}
	v.add(shape, begins, uint32(len(v.t.Word(i))))
	v.add(shape, uint32(v.word(i-1, i).look.Shape), uint32(v.word(i+1, i).look.Shape))
	v.add(v.tag(i, i), shape, begins)
}

// around adds what the words beside it show.
func (v *view) around(i int) {
	l := &v.w[i].look
	l1, l2, r1, r2 := &v.word(i-1, i).look, &v.word(i-2, i).look, &v.word(i+1, i).look, &v.word(i+2, i).look
	v.add(l1.Low, 0, 0)
	v.add(r1.Low, 0, 0)
	v.add(l2.Low, 0, 0)
	v.add(r2.Low, 0, 0)
	v.add(l1.Low, l.Low, 0)
	v.add(l.Low, r1.Low, 0)
	v.add(l2.Low, l1.Low, 0)
	v.add(r1.Low, r2.Low, 0)
	v.add(l1.Low, r1.Low, 0)
	v.add(l1.Suffix[2], 0, 0)
	v.add(r1.Suffix[2], 0, 0)
	v.add(l1.Low, uint32(l.Shape), 0)
	v.add(r1.Low, uint32(l.Shape), 0)
	t, t1, u1 := v.tag(i, i), v.tag(i-1, i), v.tag(i+1, i)
	v.add(t1, t, 0)
	v.add(t, u1, 0)
	v.add(t1, t, u1)
	v.add(v.tag(i-2, i), t1, t)
	v.add(t, u1, v.tag(i+2, i))
}

// known adds what lexicon, cues and rules know of the words.
func (v *view) known(i int) {
	x, p, q := &v.w[i], v.word(i-1, i), v.word(i+1, i)
	shape := uint32(x.look.Shape)
	h, ph := uint32(x.hint&^longer), uint32(x.phrase)
	for b := Hint(1); b < longer; b <<= 1 {
		v.addIf(uint32(x.hint&b), shape, 0)
		v.addIf(uint32(x.phrase&b), uint32(x.within), 0)
	}
	v.add(h, shape, 0)
	v.add(ph, uint32(x.within), shape)
	v.add(h, uint32(p.hint&^longer), 0)
	v.add(h, uint32(q.hint&^longer), 0)
	v.add(uint32(p.phrase), uint32(p.within), 0)
	v.add(uint32(q.phrase), uint32(q.within), 0)
	v.add(uint32(p.cue), uint32(x.cue), 0)
	v.add(uint32(x.cue), uint32(q.cue), 0)
	v.add(uint32(p.cue), h, shape)
	v.add(uint32(x.rule), 0, 0)
	v.add(uint32(p.rule), uint32(x.rule), uint32(q.rule))
	v.add(uint32(x.rule), ph, shape)
	v.add(uint32(x.rule), x.look.Low, 0)
}

// ofRun adds what the run of capitals around the word shows, and what the same
// word shows elsewhere.
func (v *view) ofRun(i int) {
	x := &v.w[i]
	a, b := int(x.run.first), int(x.run.last)
	if x.run.last == 0 {
		a, b = i, i+1
	}
	size, place := uint32(min(b-a, 5)), uint32(min(i-a, 3))
	left := uint32(min(b-1-i, 3))
	before, behind, end := v.word(a-1, i), v.word(b, i), &v.w[b-1]
	v.add(size, place, bit(x.shout))
	v.add(before.look.Low, place, left)
	v.add(behind.look.Low, place, left)
	v.add(before.look.Low, v.tag(b, i), size)
	v.add(uint32(before.cue), place, left)
	v.add(uint32(behind.cue), place, left)
	v.add(end.look.Low, left, 0)
	v.add(uint32(end.cue), left, place)
	v.add(v.w[a].look.Low, place, size)
	v.add(uint32(v.w[a].cue), place, size)
	v.add(uint32(v.w[a].hint&^longer), place, size)
	v.add(v.before(a, i), place, left)
	for e := evidence(1); e <= sawShort; e <<= 1 {
		v.addIf(uint32(x.doc&e), uint32(x.look.Shape), size)
	}
	v.add(uint32(x.doc), size, place)
	v.add(uint32(x.doc), uint32(x.phrase), 0)
}

// before hashes the two words before a run.
func (v *view) before(a, i int) uint32 {
	return v.word(a-2, i).look.Low*31 + v.word(a-1, i).look.Low
}

// ofTree adds what the tree shows: on which word the name hangs, and how.
func (v *view) ofTree(i int) {
	k := &v.t.Tokens[i]
	dep, head := hashOf(string(k.Dep)), uint32(0)
	if k.Head >= 0 && k.Head < len(v.w) {
		head = v.w[k.Head].look.Low
	}
	v.add(dep, head, 0)
	v.add(dep, bit(k.Head > i), uint32(v.w[i].look.Shape))
	top := v.top(i)
	t := &v.t.Tokens[top]
	v.add(hashOf(string(t.Dep)), 0, 0)
	if t.Head >= 0 && t.Head < len(v.w) {
		v.add(hashOf(string(t.Dep)), hashOf(v.t.Tokens[t.Head].Lemma), 0)
	} else {
		v.add(0, 0, 0)
	}
	v.add(v.w[top].look.Low, dep, 0)
}

// top follows the compounds that token i is part of to their head.
func (v *view) top(i int) int {
	for n := 0; n < 6; n++ {
		k := &v.t.Tokens[i]
		if k.Head < 0 || k.Head >= len(v.w) || !v.w[k.Head].strong || !nominal(k.Dep) {
			break
		}
		i = k.Head
	}
	return i
}

func nominal(d text.Dep) bool {
	switch d.Base() {
	case "flat", "compound", "amod", "nmod", "fixed":
		return true
	}
	return false
}

func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
