package statement

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// lostRoot returns the verb from which a sentence should hang where a parser has
// taken for its root what cannot be one: -1 where the root stands. Four slips
// are known, all of a greedy parser that meets the main verb too late:
//   - the opening participle ("Having left the alliance, X has been …"),
//   - an opening adverb ("Perhaps the men who had fled returned"),
//   - an opening phrase ("From July 8 to July 17, the army struck …"),
//   - the subject of a past tense that was taken for a participle, which what it
//     says tells apart ("The ministry announced on Monday that …").
func lostRoot(t *text.Text, s *text.Sentence, root int) int {
	if s.Heading {
		return -1
	}
	switch k := &t.Tokens[root]; {
	case k.POS != text.VERB && governs(t, s, root, "case") && !governs(t, s, root, "nsubj", "cop"):
		return afterPhrase(t, s, root)
	case k.Tag == "VBN" && root < s.First+4 && governsWord(t, root, "having", s.First):
		return afterParticiple(t, s, root)
	case k.POS == text.ADV && root == s.First:
		return afterAdverb(t, s, root)
	case k.POS == text.NOUN || k.POS == text.PROPN:
		return toldThat(t, s, root)
	}
	return -1
}

// governsWord reports whether the word before k, at or behind from, hangs from
// k and is w.
func governsWord(t *text.Text, k int, w string, from int) bool {
	for m := from; m < k; m++ {
		if t.Tokens[m].Head == k && strings.EqualFold(t.Word(m), w) {
			return true
		}
	}
	return false
}

// afterParticiple returns the predicate behind the comma that ends an opening
// participle: the first that hangs from it and has a subject and a finite form.
func afterParticiple(t *text.Text, s *text.Sentence, root int) int {
	comma := false
	for k := root + 1; k < s.Last; k++ {
		comma = comma || t.Word(k) == ","
		tok := &t.Tokens[k]
		if comma && tok.Head == root && governs(t, s, k, "nsubj", "nsubj:pass") && tok.POS != text.PUNCT && !broughtIn(t, s, k) {
			return k
		}
	}
	return -1
}

// afterAdverb returns the verb of the noun that a parser has made the subject of
// an opening adverb: the first past or present tense that is not the verb of
// the noun's relative clause.
func afterAdverb(t *text.Text, s *text.Sentence, root int) int {
	subject := -1
	for k := root + 1; k < s.Last && subject < 0; k++ {
		if t.Tokens[k].Head == root && t.Tokens[k].Dep.Base() == "nsubj" {
			subject = k
		}
	}
	if subject < 0 {
		return -1
	}
	for k := subject + 1; k < s.Last; k++ {
		tok := &t.Tokens[k]
		if tok.POS == text.VERB && tok.Tag != "VB" && tok.Tag != "VBG" && tok.Dep != "acl:relcl" && !tok.Dep.In("amod", "acl") {
			return k
		}
	}
	return -1
}

// afterPhrase returns the verb behind the comma that ends an opening phrase: the
// first that has a subject between the two.
func afterPhrase(t *text.Text, s *text.Sentence, root int) int {
	comma := -1
	for k := root + 1; k < s.Last; k++ {
		if comma < 0 && t.Word(k) == "," {
			comma = k
		}
		tok := &t.Tokens[k]
		if comma < 0 || tok.POS != text.VERB || tok.Tag == "VB" || tok.Tag == "VBG" || broughtIn(t, s, k) {
			continue
		}
		for m := comma + 1; m < k; m++ {
			if t.Tokens[m].Head == k && t.Tokens[m].Dep.Base() == "nsubj" {
				return k
			}
		}
	}
	return -1
}

// toldThat returns the participle that hangs from a noun and is followed by
// "that" or by an -ing form: no participle that modifies a noun has either, a
// past tense has.
func toldThat(t *text.Text, s *text.Sentence, root int) int {
	for k := root + 1; k < s.Last; k++ {
		tok := &t.Tokens[k]
		if tok.Dep != "acl" || !within(t, tok.Head, root) || tok.Tag != "VBN" || governs(t, s, k, "obl:agent", "aux", "aux:pass") {
			continue
		}
		if n := k + 1; n < s.Last && t.Tokens[n].Head == k && t.Tokens[n].Tag == "VBG" {
			return k // "denied shelling"
		}
		for m := k + 1; m < s.Last && m < k+8; m++ {
			if t.Tokens[m].Lemma == "that" && t.Tokens[m].Dep.In("mark", "nsubj", "obj") {
				return k
			}
			if t.Tokens[m].POS == text.VERB {
				break
			}
		}
		return -1
	}
	return -1
}

// within reports whether noun k is root or belongs to its phrase ("the ministry
// of the interior").
func within(t *text.Text, k, root int) bool {
	for n := 0; n < 6 && k > root && t.Tokens[k].Dep.In("nmod", "appos", "flat"); n++ {
		k = t.Tokens[k].Head
	}
	return k == root
}
