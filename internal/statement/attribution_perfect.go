package statement

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/text"
)

// lostPerfects mends "had captured Goma" read as having a captured Goma, and
// "having targeted civilians": where a
// form of "have" is followed at once by a participle that modifies a name, the
// participle is the verb, and the name what it is done to.
func lostPerfects(t *text.Text, shared bool) *text.Text {
	for have := 0; have+2 < len(t.Tokens); have++ {
		v := have + 1
		name := t.Tokens[v].Head
		if t.Tokens[have].Lemma != "have" || t.Tokens[v].Tag != "VBN" || t.Tokens[v].Dep != "amod" || name <= v ||
			t.Tokens[name].Head != have || t.Tokens[name].Dep != "obj" || !likeName(t.Word(v+1)) && t.Tokens[have].Tag != "VBG" {
			continue
		}
		if shared {
			t, shared = copied(t), false
		}
		s := t.Sentences[t.Tokens[have].Sent]
		for k := s.First; k < s.Last; k++ {
			if k != v && t.Tokens[k].Head == have {
				t.Tokens[k].Head = v
			}
		}
		t.Tokens[v].Head, t.Tokens[v].Dep, t.Tokens[v].POS = t.Tokens[have].Head, t.Tokens[have].Dep, text.VERB
		t.Tokens[have].Head, t.Tokens[have].Dep, t.Tokens[have].POS = v, "aux", text.AUX
	}
	return t
}

// likeName reports a word that begins with a capital letter and goes on in small
// ones.
func likeName(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	next, _ := utf8.DecodeRuneInString(w[n:])
	return unicode.IsUpper(r) && unicode.IsLower(next)
}

// offMarks hangs what a parser has hung from a mark of punctuation, from which
// nothing can hang, from the word that the mark hangs from; a conjunction from
// the clause that it brings in.
func offMarks(t *text.Text, shared bool) *text.Text {
	for k := range t.Tokens {
		p := t.Tokens[k].Head
		if p < 0 || t.Tokens[p].POS != text.PUNCT || t.Tokens[p].Head < 0 || t.Tokens[k].POS == text.PUNCT {
			continue
		}
		if shared {
			t, shared = copied(t), false
		}
		to := t.Tokens[p].Head
		if t.Tokens[k].Dep == "mark" {
			for c := k + 1; c < p; c++ {
				if t.Tokens[c].Head == p && t.Tokens[c].Dep.In("ccomp", "advcl") {
					to = c
					break
				}
			}
		}
		if to != k {
			t.Tokens[k].Head = to
		}
	}
	return t
}
