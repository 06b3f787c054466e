package statement

import (
	"slices"

	"github.com/vedette-org/vedette/internal/text"
)

// mended returns a view of t in which sentences that the parser has hung from
// something that is no root (a subject, an adverbial: three in a hundred) hang
// from their finite verb. The text itself stays as it is; where nothing is to
// mend it is returned.
func mended(t *text.Text) *text.Text {
	m := t
	for s := range t.Sentences {
		root := rootOf(t, &t.Sentences[s])
		if root < 0 || t.Sentences[s].Last-t.Sentences[s].First < 4 ||
			t.Tokens[root].Dep == "root" && subjectless(t, &t.Sentences[s], root) < 0 && lostRoot(t, &t.Sentences[s], root) < 0 {
			continue
		}
		if m == t {
			own := *t
			own.Tokens = slices.Clone(t.Tokens)
			m = &own
		}
		reroot(m, &m.Sentences[s], root)
	}
	p := offMarks(m, m == t)
	p = lostPerfects(p, p == t)
	return twoSubjects(p, p == t)
}

func rootOf(t *text.Text, s *text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if t.Tokens[k].Head < 0 {
			return k
		}
	}
	return -1
}

// reroot hangs sentence s from its first finite verb that no relative pronoun or
// mark brings in. What stood to the right of the verb under the old root now
// hangs from the verb, a clause that "that" brings in as what it says.
func reroot(t *text.Text, s *text.Sentence, root int) {
	v := subjectless(t, s, root)
	if v >= 0 {
		t.Tokens[root].Dep = "nsubj"
	} else if v = lostRoot(t, s, root); v >= 0 {
		t.Tokens[root].Dep = newTie(t.Tokens[root].POS, tieOf(t, s, root))
	} else if v = finiteVerb(t, s, root); v < 0 {
		return
	}
	for k := root + 1; k < v; k++ {
		if t.Tokens[root].POS == text.ADV && t.Tokens[k].Head == root && t.Tokens[k].Dep.Base() == "nsubj" {
			t.Tokens[k].Head = v
		}
	}
	for k := v + 1; k < s.Last; k++ {
		h := t.Tokens[k].Head
		if h < 0 || h >= v || !climbs(t, h, root) || t.Tokens[k].POS == text.PUNCT {
			continue
		}
		t.Tokens[k].Head = v
		if t.Tokens[k].Dep == "acl:relcl" {
			t.Tokens[k].Dep = "ccomp"
		}
	}
	t.Tokens[v].Head, t.Tokens[v].Dep = -1, "root"
	t.Tokens[root].Head = v
}

// newTie is what a former root is to the verb that takes its place.
func newTie(p text.POS, tie text.Dep) text.Dep {
	switch p {
	case text.ADV:
		return "advmod"
	case text.VERB:
		return "advcl"
	}
	return tie
}

// tieOf is what a noun is to the verb behind it: a phrase with a preposition is a
// circumstance, any other its subject.
func tieOf(t *text.Text, s *text.Sentence, root int) text.Dep {
	if governs(t, s, root, "case") {
		return "obl"
	}
	return "nsubj"
}

// subjectless returns a finite verb without a subject that hangs from a noun
// that is the root: the noun is its subject. -1 for none.
func subjectless(t *text.Text, s *text.Sentence, root int) int {
	if p := t.Tokens[root].POS; s.Heading || p != text.NOUN && p != text.PROPN && p != text.PRON {
		return -1
	}
	v := -1
	for k := s.First; k < s.Last; k++ {
		tok := t.Tokens[k]
		if tok.Head == root && (tok.Dep == "cop" || tok.Dep.Base() == "nsubj" || tok.Dep.Base() == "case") {
			return -1
		}
		if v < 0 && k > root && tok.Head == root && tok.POS == text.VERB && tok.Tag != "VBG" && !governs(t, s, k, "nsubj", "cc") &&
			(tok.Dep.In("conj", "root", "parataxis") || tok.Dep == "acl" && governs(t, s, k, "obj", "ccomp")) {
			v = k // no participle has an object
		}
	}
	return v
}

// governs reports whether token k has a child of one of the relations.
func governs(t *text.Text, s *text.Sentence, k int, deps ...text.Dep) bool {
	for m := s.First; m < s.Last; m++ {
		if t.Tokens[m].Head == k && t.Tokens[m].Dep.In(deps...) && t.Tokens[m].Dep != "cc:preconj" && t.Tokens[m].Lemma != "neither" {
			return true
		}
	}
	return false
}

// climbs reports whether token k hangs from root.
func climbs(t *text.Text, k, root int) bool {
	for n := 0; k >= 0 && n < 200; n++ {
		if k == root {
			return true
		}
		k = t.Tokens[k].Head
	}
	return false
}

// finiteVerb returns the verb that a sentence should hang from, -1 for none.
func finiteVerb(t *text.Text, s *text.Sentence, root int) int {
	for k := s.First; k < s.Last; k++ {
		tok := t.Tokens[k]
		if k == root || tok.POS != text.VERB || tok.Tag == "VBG" || tok.Tag == "VB" && !auxiliary(t, s, k) || tok.Dep.In("advcl", "ccomp", "xcomp", "csubj", "amod", "compound") {
			continue
		}
		if tok.Tag == "VBN" && k > root && !auxiliary(t, s, k) && !bareParticiple(t, s, k) {
			continue
		}
		if !broughtIn(t, s, k) {
			return k
		}
	}
	return -1
}

// auxiliary reports whether verb k has an auxiliary.
func auxiliary(t *text.Text, s *text.Sentence, k int) bool {
	for m := s.First; m < k; m++ {
		if t.Tokens[m].Head == k && t.Tokens[m].Dep.Base() == "aux" {
			return true
		}
	}
	return false
}

// bareParticiple reports a word in -ed with a clause of its own after it: the
// tagger's participle is then a past tense ("announced … that").
func bareParticiple(t *text.Text, s *text.Sentence, k int) bool {
	for m := k + 1; m < s.Last && m < k+8; m++ {
		if t.Tokens[m].Lemma == "that" {
			return true
		}
	}
	return false
}

// broughtIn reports a verb whose clause begins with a relative pronoun or a mark.
func broughtIn(t *text.Text, s *text.Sentence, k int) bool {
	for m := s.First; m < k; m++ {
		if t.Tokens[m].Head != k {
			continue
		}
		switch t.Tokens[m].Lemma {
		case "who", "which", "that", "whom", "where", "when", "whose", "to", "if", "because", "while", "as", "after", "before":
			return true
		}
	}
	return false
}
