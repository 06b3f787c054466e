package eval

import "github.com/vedette-org/vedette/internal/text"

// treeScore counts what two annotations of one text have in common.
type treeScore struct {
	gold, found           int // words
	goldSents, foundSents int
	words, sents          int // with the same characters
	pos, tag, lemma       int
	head, dep, subtype    int
}

func (s *treeScore) add(o treeScore) {
	s.gold, s.found, s.words = s.gold+o.gold, s.found+o.found, s.words+o.words
	s.goldSents, s.foundSents, s.sents = s.goldSents+o.goldSents, s.foundSents+o.foundSents, s.sents+o.sents
	s.pos, s.tag, s.lemma = s.pos+o.pos, s.tag+o.tag, s.lemma+o.lemma
	s.head, s.dep, s.subtype = s.head+o.head, s.dep+o.dep, s.subtype+o.subtype
}

func (s *treeScore) report(r *Result, req Request) {
	f := func(name string, same, gold, found int) {
		if gold+found > 0 {
			r.Add(name, 2*float64(same)/float64(gold+found), gold)
		}
	}
	if !req.GoldTokens {
		f("sentences F1", s.sents, s.goldSents, s.foundSents)
		f("words F1", s.words, s.gold, s.found)
	}
	f("UPOS", s.pos, s.gold, s.found)
	f("XPOS", s.tag, s.gold, s.found)
	f("lemmas", s.lemma, s.gold, s.found)
	f("UAS", s.head, s.gold, s.found)
	f("LAS", s.dep, s.gold, s.found)
	f("LAS, subtypes", s.subtype, s.gold, s.found)
}

// compareTrees aligns the words of two annotations by their bytes and counts.
// Gold words that have no letters of their own (both parts of a contraction
// that its parts do not spell) have no partner, as no reader could find them.
func compareTrees(gold, found *text.Text) treeScore {
	s := treeScore{gold: len(gold.Tokens), found: len(found.Tokens), goldSents: len(gold.Sentences), foundSents: len(found.Sentences)}
	partner := align(gold.Tokens, found.Tokens)
	for i, k := range partner {
		if k < 0 {
			continue
		}
		g, f := &gold.Tokens[i], &found.Tokens[k]
		s.words++
		s.pos += count(g.POS == f.POS)
		s.tag += count(g.Tag == f.Tag)
		s.lemma += count(g.Lemma == f.Lemma)
		if g.Head < 0 && f.Head < 0 || g.Head >= 0 && f.Head >= 0 && partner[g.Head] == f.Head {
			s.head++
			s.dep += count(g.Dep.Base() == f.Dep.Base())
			s.subtype += count(g.Dep == f.Dep)
		}
	}
	for i, j := 0, 0; i < len(gold.Sentences) && j < len(found.Sentences); {
		a, b := gold.Sentences[i].Span, found.Sentences[j].Span
		s.sents += count(a == b)
		if a.End <= b.End {
			i++
		}
		if b.End <= a.End {
			j++
		}
	}
	return s
}

// align returns for each gold token the found one with the same bytes, or -1.
func align(gold, found []text.Token) []int {
	partner := make([]int, len(gold))
	j := 0
	for i := range gold {
		partner[i] = -1
		for j < len(found) && found[j].End < gold[i].End {
			j++
		}
		if j < len(found) && found[j].Span == gold[i].Span {
			partner[i] = j
			j++
		}
	}
	return partner
}
