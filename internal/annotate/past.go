package annotate

import (
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/mend"
	"github.com/vedette-org/vedette/internal/text"
)

// pasts mends the tags of irregular past tenses that the tagger, which may never
// have met them, takes for a present ("militants stole", "troops retook"), or,
// between a plural and what can begin an object, for a noun or an adjective
// ("rebels shot two farmers"), and those that it takes for participles where a
// clause has no other verb ("M23 rebels killed 131 civilians"). The parser reads
// the mended tags.
func (a *Annotator) pasts(t *text.Text, tokens []text.Token, tags []uint8) {
	if a.past < 0 {
		return
	}
	pairs := a.tags.Pairs()
	for i := range tokens {
		switch p := pairs[tags[i]]; {
		case p.POS == text.VERB && p.Tag == "VBN":
			if a.finite(t, tokens, tags, i) {
				tags[i] = uint8(a.past)
			}
			continue
		case p.POS == text.VERB && (p.Tag == "VBP" || p.Tag == "VB"):
		case p.Tag == "NN" && onlyPast[t.Of(tokens[i].Span)] && i > 0:
		case (p.Tag == "NN" || p.Tag == "JJ") && i > 0 && i+1 < len(tokens) && pairs[tags[i-1]].Tag == "NNS" && mend.OpensObject(pairs[tags[i+1]].Tag):
		case (p.Tag == "NN" || p.Tag == "JJ") && i > 0 && i+1 < len(tokens) && subjectForm(t.Of(tokens[i-1].Span)) && behindVerb(pairs[tags[i+1]].Tag):
		default:
			continue
		}
		if a.lemmas.Past(t.Of(tokens[i].Span)) {
			tags[i] = uint8(a.past)
		}
	}
}

// finite reports whether a participle right behind a noun is the past tense of
// its clause: it has an object, and no auxiliary stands before. Of words in -ed
// between a noun and such an object, the treebanks (train and dev) have 259 as a
// past tense and 17 as a participle; those that give a name or come in a question
// are told apart here.
func (a *Annotator) finite(t *text.Text, tokens []text.Token, tags []uint8, i int) bool {
	pairs := a.tags.Pairs()
	if i == 0 || i+2 >= len(tokens) || naming[strings.ToLower(t.Of(tokens[i].Span))] {
		return false
	}
	switch pairs[tags[i-1]].Tag {
	case "NN", "NNS", "NNP", "NNPS":
	default:
		return false
	}
	if !a.object(t, tokens, tags, i+1) {
		return false
	}
	for j := i - 1; j >= 0 && pairs[tags[j]].POS != text.PUNCT; j-- {
		if p := pairs[tags[j]]; p.POS == text.AUX || p.POS == text.VERB {
			return false
		}
	}
	return true
}

// object reports whether an object seems to begin at token i: an article or a
// number, but for a stretch of time ("five months earlier").
func (a *Annotator) object(t *text.Text, tokens []text.Token, tags []uint8, i int) bool {
	pairs := a.tags.Pairs()
	if i+2 < len(tokens) && bounds[strings.ToLower(t.Of(tokens[i].Span))+" "+strings.ToLower(t.Of(tokens[i+1].Span))] {
		i += 2
	}
	return mend.OpensObject(pairs[tags[i]].Tag) && (i+1 >= len(tokens) || !stretches[strings.ToLower(t.Of(tokens[i+1].Span))])
}

// onlyPast are past tenses that are no noun either: "a bomb tore through a bus".
var onlyPast = set("tore", "struck", "shook", "stole", "fled", "swept", "blew", "fought", "threw", "drove", "overran", "retook")

var (
	naming = set("called", "named", "titled", "entitled", "dubbed", "nicknamed", "dated", "aged", "given", "considered", "regarded", "known", "termed", "headed")
	bounds = set("at least", "more than", "fewer than", "less than", "up to")

	stretches = set("second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months", "year", "years", "times")
)

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}

// subjectForm reports a pronoun that a verb may follow.
func subjectForm(w string) bool {
	switch strings.ToLower(w) {
	case "it", "they", "he", "she", "we":
		return true
	}
	return false
}

// behindVerb reports a tag that follows a verb, and seldom a noun that a pronoun
// stands before.
func behindVerb(tag text.Tag) bool {
	return mend.OpensObject(tag) || tag == "RP" || tag == "RB" || tag == "IN"
}
