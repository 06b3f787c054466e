package eval

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// markedScore sums up how well chains match those that a corpus marks, for
// several choices of mentions.
type markedScore struct {
	docs  int
	kinds []markedKind
}

// markedKind is one choice of mentions, scored for the chains as found and for
// a baseline.
type markedKind struct {
	name          string
	counts        func(text.MentionForm) bool
	found, byHead corefSum
}

func newMarkedScore() *markedScore {
	return &markedScore{kinds: []markedKind{
		{name: "names and definites", counts: func(f text.MentionForm) bool { return f == text.Named || f == text.Definite }},
		{name: "with pronouns", counts: func(f text.MentionForm) bool { return f != text.Indefinite }},
		{name: "all mentions", counts: func(text.MentionForm) bool { return true }},
	}}
}

// add scores one document.
func (s *markedScore) add(t *text.Text, entities []corefEntity) {
	s.docs++
	gold, form := goldByHead(t, entities)
	got, base := map[int]string{}, map[int]string{}
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Chain >= 0 {
			got[m.Head] = string(rune(m.Chain + 1))
		}
		if m.Form != text.Pronoun {
			base[m.Head] = strings.ToLower(t.Tokens[m.Head].Lemma)
		}
		if _, ok := form[m.Head]; !ok {
			form[m.Head] = m.Form
		}
	}
	for i := range s.kinds {
		k := &s.kinds[i]
		counts := func(head int) bool { return k.counts(form[head]) }
		k.found.add(len(t.Tokens), gold, got, counts)
		k.byHead.add(len(t.Tokens), gold, base, counts)
	}
}

// goldByHead returns the marked thing of each head word, and how the mention
// refers. Of two that have one head ("A", "A and B"), the shorter is taken.
func goldByHead(t *text.Text, entities []corefEntity) (map[int]string, map[int]text.MentionForm) {
	id, form, length := map[int]string{}, map[int]text.MentionForm{}, map[int]int{}
	for _, e := range entities {
		h := t.HeadOf(e.Start, e.End)
		if n, ok := length[h]; ok && n <= e.End-e.Start {
			continue
		}
		id[h], form[h], length[h] = e.ID, formOf(t, e.Start, e.End, h), e.End-e.Start
	}
	return id, form
}

// formOf says how a marked mention refers, by its words.
func formOf(t *text.Text, first, last, head int) text.MentionForm {
	k := &t.Tokens[head]
	switch {
	case k.POS == text.PRON && last-first == 1:
		return text.Pronoun
	case k.POS == text.PROPN:
		return text.Named
	}
	for i := first; i < head; i++ {
		if t.Tokens[i].Tag == "POS" || t.Tokens[i].Tag == "PRP$" && i == first {
			return text.Definite
		}
	}
	switch strings.ToLower(t.Word(first)) {
	case "the", "this", "that", "these", "those", "both", "such":
		return text.Definite
	}
	return text.Indefinite
}

func (s *markedScore) report(r *Result) {
	if s.docs == 0 {
		return
	}
	for i := range s.kinds {
		k := &s.kinds[i]
		k.found.report(r, k.name+": ")
		r.Add(k.name+", joined by head: CoNLL F1", k.byHead.conll(), k.byHead.gold)
	}
}
