package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// plural reports whether the noun at i is a plural by its tag, or by its look
// where a capital made it pass for a name: the "Airstrikes" that open a headline.
func plural(t *text.Text, s *text.Sentence, i int) bool {
	x := &t.Tokens[i]
	if x.Tag == "NNS" || x.Tag == "NNPS" {
		return true
	}
	w := strings.ToLower(t.Word(i))
	if x.POS == text.PROPN && strings.HasSuffix(w, "men") && len(w) > 4 {
		return i == s.First
	}
	return i == s.First && x.Tag == "NNP" && len(w) > 5 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// common makes the word that opens a headline the plural noun that it is.
func common(t *text.Text, s *text.Sentence, i int) {
	x := &t.Tokens[i]
	if x.Tag == "NNP" && plural(t, s, i) {
		w := strings.ToLower(t.Word(i))
		x.POS, x.Tag, x.Lemma = text.NOUN, "NNS", strings.TrimSuffix(w, "s")
		if m, ok := strings.CutSuffix(w, "men"); ok {
			x.Lemma = m + "man"
		}
	}
}

// named reports whether a verb of a headline in capitals was taken for a part of
// a name: the "Kill" of "Attacks in Juárez Kill 9", the "Shoots" of "Army Shoots
// Driver Dead".
func (v verbs) named(t *text.Text, s *text.Sentence, i int) string {
	if t.Tokens[i].POS != text.PROPN || i == s.First || i+1 >= s.Last || !titled(t, s) {
		return ""
	}
	word := strings.ToLower(t.Word(i))
	if l := strings.TrimSuffix(word, "s"); l != word && v.has(l) && !plural(t, s, i-1) && t.Tokens[i-1].POS != text.PUNCT {
		return l
	}
	switch n := t.Tokens[i+1].POS; {
	case !v.has(word):
	case (n == text.NUM || n == text.DET) && pluralSubject(t, s, i):
		return word
	case (n == text.PROPN || n == text.ADJ || n == text.NOUN) && t.Tokens[i-1].Tag == "NNS":
		return word // "Explosions Target Federal Soldiers"
	}
	return ""
}

// titled reports a headline in which nearly every word has a capital.
func titled(t *text.Text, s *text.Sentence) bool {
	capitals, words := 0, 0
	for i := s.First; i < s.Last; i++ {
		w := t.Word(i)
		if c := w[0]; c >= 'A' && c <= 'Z' {
			capitals, words = capitals+1, words+1
		} else if c >= 'a' && c <= 'z' && len(w) > 3 {
			words++
		}
	}
	return words >= 3 && capitals*10 >= words*9
}

// pluralSubject reports whether a plural stands before i, with no more than a
// place between them.
func pluralSubject(t *text.Text, s *text.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k > i-6; k-- {
		switch {
		case plural(t, s, k):
			return true
		case t.Tokens[k].POS == text.PUNCT || t.Tokens[k].POS == text.NUM:
			return false
		}
	}
	return false
}

// joined mends the second verb of a headline that a tagger took for a noun: "They
// enter a shop and murder two men", "Kills One And Wounds Four". It agrees with
// the verb before it and has a number or an article behind it.
func (v verbs) joined(t *text.Text, s *text.Sentence) {
	for i := s.First + 3; i+1 < s.Last; i++ {
		x := &t.Tokens[i]
		n := t.Tokens[i+1].POS
		if x.POS != text.NOUN && x.POS != text.PROPN || n != text.NUM && n != text.DET || t.Tokens[i-1].POS != text.CCONJ {
			continue
		}
		word := strings.ToLower(t.Word(i))
		for u := i - 2; u > s.First; u-- {
			y := &t.Tokens[u]
			if y.POS != text.VERB || y.Tag != "VBP" && y.Tag != "VBZ" {
				continue
			}
			stem := strings.TrimSuffix(word, "s")
			if third := stem != word; third == strings.HasSuffix(strings.ToLower(t.Word(u)), "s") && v.has(stem) {
				v.join(t, s, u, i, stem)
			}
			break
		}
	}
}

// join makes the word at i a verb coordinated with u, the noun behind it its object.
func (v verbs) join(t *text.Text, s *text.Sentence, u, i int, lemma string) {
	o := i + 1
	for o+1 < s.Last && (t.Tokens[o+1].POS == text.NOUN || t.Tokens[o].POS != text.NUM && t.Tokens[o+1].POS == text.ADJ) {
		o++
	}
	if t.Under(u, i) || t.Under(u, o) || t.Under(u, i-1) {
		return // it would hang from itself
	}
	x := &t.Tokens[i]
	x.POS, x.Tag, x.Lemma, x.Head, x.Dep = text.VERB, t.Tokens[u].Tag, lemma, u, "conj"
	t.Tokens[i-1].Head, t.Tokens[i-1].Dep = i, "cc"
	for k := i + 1; k < o; k++ {
		if h := t.Tokens[k].Head; h < i+1 || h > o {
			t.Tokens[k].Head = o
		}
	}
	t.Tokens[o].Head, t.Tokens[o].Dep = i, "obj"
	for k := o + 1; k < s.Last; k++ {
		if t.Tokens[k].Head == i && t.Tokens[k].Dep == "nmod" {
			t.Tokens[k].Dep = "obl"
		}
	}
}

// deedNoun makes a noun of a headline that a capital or its place made pass for a
// name or a verb the noun that it is: the "Massacre" that opens "Massacre in Shan
// State", the "Shelling" of "Junta Shelling Of Areas Kills One".
func (v verbs) deedNoun(t *text.Text, s *text.Sentence) {
	if s.Last-s.First < 3 || t.Word(s.Last-1) == "." {
		return
	}
	for i := s.First; i+1 < s.Last; i++ {
		x, word := &t.Tokens[i], strings.ToLower(t.Word(i))
		if !v.nouns[word] || t.Tokens[i+1].POS != text.ADP || t.Tokens[i+1].Tag == "RP" {
			continue
		}
		switch {
		case i == s.First && x.POS == text.VERB && x.Tag == "VB" && x.Head < 0:
			x.POS, x.Tag, x.Lemma = text.NOUN, "NN", word
		case i > s.First && x.POS == text.PROPN && titled(t, s) && t.Tokens[i-1].POS == text.PROPN && x.Head < i && x.Head >= s.First:
			x.POS, x.Tag, x.Lemma = text.NOUN, "NN", word
			h := x.Head
			x.Head, x.Dep = t.Tokens[h].Head, t.Tokens[h].Dep
			t.Tokens[h].Head, t.Tokens[h].Dep = i, "compound"
			for k := i + 1; k < s.Last; k++ {
				if t.Tokens[k].Head == h {
					t.Tokens[k].Head = i
				}
			}
		}
	}
}

// undergone are verbs whose participle stands alone in a headline for what was
// done to those before it, and whose active would have an object.
var undergone = map[string]bool{"shoot": true, "execute": true, "murder": true, "abduct": true, "kidnap": true, "assassinate": true, "behead": true,
	"torture": true, "rape": true, "hang": true, "hack": true, "stab": true, "arrest": true, "detain": true, "gun": true}

// headlinePassive mends "Man shot to death in his car", "Three men executed in
// Sahuayo": a line without full stop and without another verb tells with a bare
// participle what was done to its subject.
func (v verbs) headlinePassive(t *text.Text, s *text.Sentence) {
	if s.Last-s.First < 3 || t.Word(s.Last-1) == "." {
		return
	}
	at, lemma := -1, ""
	for i := s.First; i < s.Last; i++ {
		x := &t.Tokens[i]
		if told(t, s, i) {
			continue
		}
		if l := v.pastOf(t.Word(i)); at < 0 && (undergone[l] || v.has(l) && told(t, s, i-1)) && i > s.First && sufferer(t, s, i) && v.bare(t, s, i) {
			at, lemma = i, l
			continue
		}
		switch x.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			if at < 0 || !carriesOn(t, i) {
				return
			}
		}
		if x.POS == text.AUX {
			return
		}
	}
	if at < 0 {
		return
	}
	if told(t, s, at-1) {
		t.Tokens[at-1].POS, t.Tokens[at-1].Head, t.Tokens[at-1].Dep = text.ADV, at, "advmod"
	}
	rehang(t, s, at, lemma)
	t.Tokens[at].Tag = "VBN"
	for k := s.First; k < at; k++ {
		if x := &t.Tokens[k]; x.Head == at && x.Dep == "nsubj" {
			x.Dep = "nsubj:pass"
		}
	}
}

// sufferer reports whether the word before i can be who it was done to.
func sufferer(t *text.Text, s *text.Sentence, i int) bool {
	k := i - 1
	if (t.Tokens[k].POS == text.ADV || told(t, s, k) || t.Tokens[k].Lemma == "more") && k > s.First {
		k--
	}
	p := t.Tokens[k].POS
	return p == text.NOUN || p == text.PROPN || p == text.NUM
}

// told reports the "reported" of "40 soldiers reported killed".
func told(t *text.Text, s *text.Sentence, i int) bool {
	if i < s.First || i+1 >= s.Last {
		return false
	}
	switch strings.ToLower(t.Word(i)) {
	case "reported", "reportedly", "feared", "believed", "confirmed", "allegedly":
	default:
		return false
	}
	w := strings.ToLower(t.Word(i + 1))
	return strings.HasSuffix(w, "ed") || w == "shot"
}

// bare reports whether nothing that could be an object stands behind i.
func (v verbs) bare(t *text.Text, s *text.Sentence, i int) bool {
	if i+1 >= s.Last {
		return true
	}
	n := &t.Tokens[i+1]
	switch strings.ToLower(t.Word(i + 1)) {
	case "dead", "down", "alive":
		return i+2 >= s.Last || t.Tokens[i+2].POS == text.ADP || t.Tokens[i+2].POS == text.PUNCT
	}
	return n.POS == text.ADP || n.POS == text.PUNCT || n.POS == text.ADV || n.POS == text.SCONJ || n.POS == text.CCONJ
}

// gathered joins a heap of nouns and names right behind the verb at v under its
// last common noun: "Shoots Motorcycle Driver Dead".
func gathered(t *text.Text, s *text.Sentence, v int) {
	last := -1
	k := v + 1
	for ; k < s.Last && (t.Tokens[k].POS == text.NOUN || t.Tokens[k].POS == text.PROPN); k++ {
		if t.Tokens[k].POS == text.NOUN {
			last = k
		}
	}
	if last <= v+1 || last != k-1 {
		return
	}
	for k = v + 1; k < last; k++ {
		t.Tokens[k].Head, t.Tokens[k].Dep = last, "compound"
	}
	t.Tokens[last].Head, t.Tokens[last].Dep = v, "obj"
}

// plainPresent gives the present tense of a plural its tag where the tagger took
// it for an infinitive: "Gunmen enter the house and kill a man". A main verb with
// a subject and without auxiliary or "to" is none.
func plainPresent(t *text.Text, s *text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		x := &t.Tokens[i]
		if x.Tag != "VB" || t.Child(i, "aux", "mark", "cop") >= 0 {
			continue
		}
		switch {
		case x.Head < 0 && t.Child(i, "nsubj") >= s.First && t.Child(i, "nsubj") < i:
			x.Tag = "VBP"
		case x.Dep == "conj" && x.Head >= s.First && x.Head < i && t.Tokens[x.Head].Tag == "VBP":
			x.Tag = "VBP"
		}
	}
}
