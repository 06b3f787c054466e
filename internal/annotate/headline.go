package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// verbs are the verbs of data/events; those that can do without an object
// ("clash", "explode") are true. Nouns are its nouns of deeds.
type verbs struct {
	words map[string]bool
	nouns map[string]bool
}

// goingOn are verbs that tell in headlines that a deed named before them goes on.
var goingOn = []string{"rage", "erupt", "continue", "resume", "renew", "intensify", "flare", "escalate", "ensue"}

// deeds reads the verbs of data/events.
func deeds() (verbs, error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return verbs{}, err
	}
	v := verbs{words: map[string]bool{}, nouns: map[string]bool{}}
	v.add(goingOn, true)
	for _, k := range kinds.All() {
		for _, t := range k.Trigger {
			v.add(t.Verbs, t.Frame == "intransitive" || t.Frame == "arrive")
			for _, n := range t.Nouns {
				v.nouns[n] = true
			}
		}
	}
	for _, h := range kinds.Harms {
		v.add(h.Verbs, false)
	}
	return v, nil
}

func (v verbs) add(words []string, alone bool) {
	for _, w := range words {
		v.words[w] = v.words[w] || alone
	}
}

func (v verbs) has(w string) bool { _, ok := v.words[w]; return ok }

// headline mends the tree of a headline in which no verb was found. A headline
// leaves out articles and tells in the present tense, so that its verb looks like
// one more noun of a heap: "army kills 7 villagers", "airstrikes target Hama
// countryside". In a sentence without another verb of its own, a word that agrees
// with the noun before it (a plural is followed by "target", a singular by
// "targets") and has a phrase or a preposition behind it is the verb, if
// data/events knows it as one; and so is a word in the past tense that stands so.
// A bare participle tells what was done (headlinePassive).
// Who reads names and actors sees the mended tree.
func (v verbs) headline(t *text.Text, s *text.Sentence) {
	v.deedNoun(t, s)
	v.joined(t, s)
	if i, lemma := v.headlineVerb(t, s); i >= 0 {
		common(t, s, s.First)
		reduce(t, s, i)
		rehang(t, s, i, lemma)
		return
	}
	v.headlinePassive(t, s)
}

// headlineVerb finds the verb of a headline and its lemma; -1 where a verb
// stands already or no word can be one. Of several the last counts: "rebel
// attack kills five".
func (v verbs) headlineVerb(t *text.Text, s *text.Sentence) (verb int, lemma string) {
	verb = -1
	for i := s.First; i < s.Last; i++ {
		x := &t.Tokens[i]
		switch x.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			if verb >= 0 && carriesOn(t, i) {
				return verb, lemma // "kills three, wounds two"
			}
			if verb >= 0 && reduced(t, s, i) {
				continue // "bomb troops stationed in X"
			}
			return -1, ""
		}
		if x.POS == text.AUX {
			return -1, ""
		} else if l := v.pastTense(t, s, i); l != "" && verb < 0 {
			verb, lemma = i, l
			continue
		} else if l := v.named(t, s, i); l != "" && verb < 0 {
			verb, lemma = i, l
			continue
		} else if x.POS != text.NOUN && (x.POS != text.PROPN || !lower(t, i)) || i == s.First || i+1 >= s.Last {
			continue
		}
		if l := v.presentTense(t, s, i); l != "" && (verb < 0 || !carriesOn(t, i)) && subjectBefore(t, s, i) && v.opens(t, s, i, l) {
			verb, lemma = i, l
		}
	}
	return verb, lemma
}

// lower reports a word without a capital.
func lower(t *text.Text, i int) bool { c := t.Word(i)[0]; return c >= 'a' && c <= 'z' }

// reduced reports whether the past tense at i can be a participle that belongs to
// the noun before it: "troops stationed in X".
func reduced(t *text.Text, s *text.Sentence, i int) bool {
	return t.Tokens[i].Tag == "VBD" && i+1 < s.Last && t.Tokens[i+1].POS == text.ADP && t.Tokens[i-1].POS == text.NOUN && strings.HasSuffix(t.Word(i), "ed")
}

// reduce makes such past tenses behind verb v participles of their nouns.
func reduce(t *text.Text, s *text.Sentence, v int) {
	for i := v + 2; i < s.Last; i++ {
		if !reduced(t, s, i) {
			continue
		}
		x := &t.Tokens[i]
		if t.Under(i-1, i) {
			t.Tokens[i-1].Head, t.Tokens[i-1].Dep = x.Head, x.Dep
		}
		x.Tag, x.Dep, x.Head = "VBN", "acl", i-1
	}
}

// carriesOn reports whether a verb stands right behind a comma or "and".
func carriesOn(t *text.Text, i int) bool {
	return t.Word(i-1) == "," || t.Tokens[i-1].POS == text.CCONJ
}

// presentTense returns the verb of which the noun at i is a form that agrees
// with the noun before it, "" for none.
func (v verbs) presentTense(t *text.Text, s *text.Sentence, i int) string {
	k := i - 1
	if k > s.First && t.Tokens[k].Tag == "''" {
		k--
	}
	word, plural := strings.ToLower(t.Word(i)), plural(t, s, k)
	for _, l := range [...]string{strings.TrimSuffix(word, "s"), strings.TrimSuffix(word, "es"), word} {
		if (l == word) == plural && v.has(l) {
			return l
		}
	}
	return ""
}

// subjectBefore reports whether the noun that can be the subject stands right
// before i: one in -ing ("the army's shelling") is one too.
func subjectBefore(t *text.Text, s *text.Sentence, i int) bool {
	if i-1 > s.First && t.Tokens[i-1].Tag == "''" {
		i-- // "Islamic State" in quotation marks
	}
	x := &t.Tokens[i-1]
	return i-1 >= s.First && (x.POS == text.NOUN || x.POS == text.PROPN || x.Tag == "VBG" && i-2 >= s.First && (t.Tokens[i-2].Tag == "POS" || t.Tokens[i-2].POS == text.NOUN || t.Tokens[i-2].POS == text.PROPN))
}

// opens reports whether what stands behind i can be the verb's object or
// circumstance and no more of a heap of nouns.
func (v verbs) opens(t *text.Text, s *text.Sentence, i int, lemma string) bool {
	n := &t.Tokens[i+1]
	switch n.POS {
	case text.NUM, text.DET, text.ADJ, text.PROPN, text.PRON:
		return true
	case text.NOUN:
		return v.presentTense(t, s, i+1) == "" || i+2 < len(t.Tokens) && t.Tokens[i+2].POS != text.NUM
	case text.ADV:
		return t.Word(i+1) == "at" || t.Word(i+1) == "least" || t.Word(i+1) == "more"
	case text.ADP:
		return t.Word(i+1) == "at" && i+2 < len(t.Tokens) && t.Word(i+2) == "least" || v.words[lemma]
	}
	return false
}

// rehang makes the noun at v the verb and root of its sentence: the phrase
// before it is the subject, the first noun behind it the object.
func rehang(t *text.Text, s *text.Sentence, v int, lemma string) {
	x := &t.Tokens[v]
	x.POS, x.Tag, x.Lemma = text.VERB, "VBZ", lemma
	if w := strings.ToLower(t.Word(v)); w != lemma && !strings.HasSuffix(w, "s") {
		x.Tag = "VBD"
	}
	subject := beforeAnd(t, s, v, headBefore(t, s, v))
	for k := s.First; k < v; k++ {
		if y := &t.Tokens[k]; k != subject && (y.Head < 0 || y.Head == v || y.Head > v) {
			y.Head = subject
			if y.Dep == "root" || y.Dep.Base() == "nsubj" {
				y.Dep = "compound"
			}
		}
	}
	n := &t.Tokens[subject]
	n.Head, n.Dep = v, "nsubj"
	if n.Tag == "VBG" {
		n.POS, n.Tag, n.Lemma = text.NOUN, "NN", strings.ToLower(t.Word(subject))
	}
	x.Head, x.Dep = -1, "root"
	object := false
	gathered(t, s, v)
	for k := v + 1; k < s.Last; k++ {
		y := &t.Tokens[k]
		if y.Head >= s.First && y.Head < v || y.Head < 0 {
			y.Head = v
		}
		if y.Head != v {
			continue
		}
		switch y.Dep.Base() {
		case "nmod":
			y.Dep = "obl"
		case "obj", "flat", "compound", "appos", "list", "dep", "nummod", "root", "conj":
			if !object && !marked(t, k) && !listed(t, v, k) {
				y.Dep, object = "obj", true
			}
		}
	}
}

// headBefore returns the noun that heads the phrase before v: that of "clashes
// between A and B" is "clashes", where the parser has it so.
func headBefore(t *text.Text, s *text.Sentence, v int) int {
	h := v - 1
	if h > s.First && t.Tokens[h].POS == text.ADV {
		h--
	}
	for n := 0; n < 20; n++ {
		u := t.Tokens[h].Head
		if u < s.First || u >= v || t.Tokens[u].POS != text.NOUN && t.Tokens[u].POS != text.PROPN {
			break
		}
		if d := t.Tokens[h].Dep.Base(); d != "nmod" && d != "compound" && d != "flat" && d != "conj" {
			break
		}
		h = u
	}
	return beforePrep(t, s, h)
}

// beforeAnd returns the first of two coordinated subjects where the parser took
// it for the root: "two women and a man executed". Of more it leaves the list.
func beforeAnd(t *text.Text, s *text.Sentence, v, subject int) int {
	for k := s.First + 1; k < subject; k++ {
		if t.Tokens[k].POS != text.CCONJ {
			continue
		}
		h := k - 1
		if t.Tokens[h].POS != text.NOUN && t.Tokens[h].POS != text.PROPN || t.Tokens[h].Head >= 0 && t.Tokens[h].Head != v {
			return subject
		}
		t.Tokens[subject].Head, t.Tokens[subject].Dep = h, "conj"
		t.Tokens[k].Head, t.Tokens[k].Dep = subject, "cc"
		return h
	}
	return subject
}

// beforePrep returns the noun before the first preposition of the phrase that
// ends at h, where a parser lost it: "Simultaneous Attacks in Juárez".
func beforePrep(t *text.Text, s *text.Sentence, h int) int {
	for k := h - 1; k > s.First; k-- {
		switch p := t.Tokens[k].POS; p {
		case text.NOUN, text.PROPN, text.DET, text.ADJ, text.NUM:
			continue
		case text.ADP:
			if q := t.Tokens[k-1].POS; t.Tokens[k].Tag == "IN" && (q == text.NOUN || q == text.PROPN) {
				t.Tokens[k].Head, t.Tokens[k].Dep = h, "case"
				t.Tokens[h].Head, t.Tokens[h].Dep = k-1, "nmod"
				return k - 1
			}
		}
		break
	}
	return h
}

// marked reports whether a preposition stands before the phrase of k.
func marked(t *text.Text, k int) bool {
	for c := k - 1; c >= 0 && c > k-6; c-- {
		if t.Tokens[c].Head == k && t.Tokens[c].Dep == "case" {
			return true
		}
	}
	return false
}

// listed reports whether a comma or "and" stands between v and k.
func listed(t *text.Text, v, k int) bool {
	for c := v + 1; c < k; c++ {
		if t.Word(c) == "," || t.Tokens[c].POS == text.CCONJ {
			return true
		}
	}
	return false
}
