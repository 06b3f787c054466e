package statement

import "github.com/vedette-org/vedette/internal/text"

// carriedOut mends "the attacks carried out in A, B and C hit markets" where a
// parser has taken the participle for the main verb and the last place for the
// subject of the next: what is carried out stands as its object, so a past tense
// without one, joined to another past tense by nothing, is a participle.
func carriedOut(t *text.Text, shared bool) *text.Text {
	for v := 1; v < len(t.Tokens); v++ {
		if t.Tokens[v].Lemma != "carry" || t.Tokens[v].Tag != "VBD" && t.Tokens[v].Tag != "VBN" || v+1 >= len(t.Tokens) || t.Tokens[v+1].Lemma != "out" {
			continue
		}
		s := &t.Sentences[t.Tokens[v].Sent]
		noun, next := v-1, joinedVerb(t, s, v)
		if next < 0 || t.Tokens[noun].Head != v || t.Tokens[noun].Dep.Base() != "nsubj" || governs(t, s, v, "obj", "aux", "aux:pass") {
			continue
		}
		if shared {
			t, shared = copied(t), false
		}
		lendPlace(t, s, v, next)
		t.Tokens[next].Head, t.Tokens[next].Dep = t.Tokens[v].Head, t.Tokens[v].Dep
		t.Tokens[v].Head, t.Tokens[v].Dep, t.Tokens[v].Tag = noun, "acl", "VBN"
		t.Tokens[noun].Head, t.Tokens[noun].Dep = next, "nsubj"
		for k := next; k < s.Last; k++ {
			if t.Tokens[k].Head == v {
				t.Tokens[k].Head = next
			}
		}
	}
	return t
}

// joinedVerb returns the past tense behind v that a parser has joined to it
// without a conjunction, -1 for none.
func joinedVerb(t *text.Text, s *text.Sentence, v int) int {
	for k := v + 1; k < s.Last; k++ {
		if t.Tokens[k].Head == v && t.Tokens[k].Dep.In("conj", "parataxis") && t.Tokens[k].Tag == "VBD" && !governs(t, s, k, "cc") {
			return k
		}
	}
	return -1
}

// lendPlace gives a place that was taken for the subject of verb next back to the
// list that it ends.
func lendPlace(t *text.Text, s *text.Sentence, v, next int) {
	for k := v + 1; k < next; k++ {
		if t.Tokens[k].Head == next && t.Tokens[k].Dep.Base() == "nsubj" && t.Tokens[k].POS == text.PROPN && k > s.First+1 && t.Word(k-1) == "," {
			t.Tokens[k].Head, t.Tokens[k].Dep = k-2, "conj"
		}
	}
}
