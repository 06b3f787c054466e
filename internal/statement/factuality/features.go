package factuality

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// Tree is a parsed text with the children of each token as linked lists: First
// and Next hold token indexes, -1 for none.
type Tree struct {
	*text.Text
	First, Next []int32
}

// Features appends to out the hashes of all that bears on whether the event
// that token i names took place: its own form, the words that hang from it, the
// words that it hangs from up to the root of the sentence, and the sentence.
// Rule is what the rules made of it ("happened", "future", …).
func (t Tree) Features(i int, rule string, out []uint32) []uint32 {
	f := &finder{Tree: t, out: out}
	f.add("bias")
	f.add("rule", rule)
	f.add("rule tag", rule, string(t.Tokens[i].Tag), string(t.Tokens[i].Dep))
	f.add("rule lemma", rule, t.Tokens[i].Lemma)
	f.own(i, rule)
	f.group("", i)
	f.climb(i)
	f.around(i)
	f.sentence(i)
	return f.out
}

// finder collects the features of one token.
type finder struct {
	Tree
	out []uint32
}

// add appends the hash (FNV-1a) of a feature's name and values.
func (f *finder) add(parts ...string) {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	f.out = append(f.out, h)
}

// own adds what the token itself looks like.
func (f *finder) own(i int, rule string) {
	k := &f.Tokens[i]
	tag, dep := string(k.Tag), string(k.Dep)
	f.add("lemma", k.Lemma)
	f.add("lemma tag", k.Lemma, tag)
	f.add("tag", tag)
	f.add("dep", dep)
	f.add("tag dep", tag, dep)
	f.add("lemma dep", k.Lemma, dep)
	g := f.groupOf(i)
	f.add("shape", tag, dep, g.auxes, g.mark, g.subject)
	f.add("shape2", tag, g.auxes, g.mark)
	f.add("shape rule", rule, g.auxes, g.mark)
	f.add("aux lemma", g.auxes, k.Lemma)
	f.add("tense subject", tag, g.auxes, g.subject)
}

// verbGroup is how a predicate is put: its auxiliaries and negations in their
// order, the mark that brings it in, and what kind of subject it has.
type verbGroup struct{ auxes, mark, subject string }

func (f *finder) groupOf(i int) (g verbGroup) {
	for k := f.First[i]; k >= 0; k = f.Next[k] {
		t := &f.Tokens[k]
		switch d := t.Dep.Base(); {
		case d == "aux" || d == "cop":
			g.auxes += "+" + t.Lemma + "/" + string(t.Tag)
		case d == "advmod" && negation(t.Lemma):
			g.auxes += "+not"
		case d == "mark":
			g.mark = t.Lemma
		case d == "nsubj" || d == "csubj":
			g.subject = f.kind(int(k))
			if t.Dep != text.Dep(d) {
				g.subject += ":pass"
			}
		}
	}
	return g
}

// kind says of a subject or object who it is: a pronoun by itself, anything
// else by its part of speech and number.
func (f *finder) kind(k int) string {
	t := &f.Tokens[k]
	if t.POS == text.PRON || t.POS == text.DET {
		return t.Lemma
	}
	return string(t.Tag)
}

func negation(lemma string) bool {
	switch lemma {
	case "not", "n't", "never", "no", "hardly", "barely", "scarcely", "neither", "nor", "without":
		return true
	}
	return false
}

// group adds the words that hang from token i, under a name that says how far
// up it stands.
func (f *finder) group(at string, i int) {
	for k := f.First[i]; k >= 0; k = f.Next[k] {
		t := &f.Tokens[k]
		d := string(t.Dep)
		if t.POS == text.PUNCT {
			if w := f.Word(int(k)); w == "?" || w == "!" {
				f.add(at+"mark", w)
			}
			continue
		}
		f.add(at+"child", d)
		switch t.Dep.Base() {
		case "aux", "cop", "mark", "advmod", "cc", "expl", "discourse":
			f.add(at+"word", d, t.Lemma)
			f.add(at+"word tag", d, t.Lemma, string(f.Tokens[i].Tag))
		case "nsubj", "obj", "csubj":
			f.add(at+"arg", d, f.kind(int(k)))
			f.add(at+"det", d, f.determiner(int(k)))
			f.add(at+"arg word", d, t.Lemma)
		case "obl", "nmod", "advcl", "ccomp", "xcomp":
			f.add(at+"case", d, f.bringer(int(k)))
			if at == "" {
				f.add("case word", d, t.Lemma)
			}
		}
	}
}

// determiner returns the lemma of k's determiner or number.
func (f *finder) determiner(k int) string {
	for c := f.First[k]; c >= 0; c = f.Next[c] {
		if f.Tokens[c].Dep.In("det", "nummod", "nmod:poss") {
			return f.Tokens[c].Lemma
		}
	}
	return ""
}

// bringer returns the lemma of the preposition or mark that brings in k.
func (f *finder) bringer(k int) string {
	for c := f.First[k]; c >= 0; c = f.Next[c] {
		if f.Tokens[c].Dep.In("case", "mark") {
			return f.Tokens[c].Lemma
		}
	}
	return ""
}

// lower returns the word of token k in lower case, "" outside the sentence of i.
func (f *finder) lower(k, i int) string {
	s := f.Sentences[f.Tokens[i].Sent]
	if k < s.First || k >= s.Last {
		return ""
	}
	return strings.ToLower(f.Word(k))
}
