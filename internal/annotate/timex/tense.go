package timex

import "github.com/vedette-org/vedette/internal/text"

// tense says whether the clause of an expression looks back (-1), ahead (1) or
// does not tell (0): by the verb that it hangs on in the tree, else by the
// words around it in the sentence.
func (v *resolver) tense(e *expr) int {
	if v.announced(e.first) {
		return 1
	}
	t := v.t
	tok := int(v.a[e.first].Tok)
	if s := t.Tokens[tok].Sent; s >= 0 && s < len(t.Sentences) && v.parsed(t.Sentences[s]) {
		if n := v.governed(e); n != 0 {
			return n
		}
	}
	return v.around(e)
}

// parsed reports whether a sentence has a tree that is small enough to climb in.
func (v *resolver) parsed(s text.Sentence) bool {
	if n := s.Last - s.First; n < 2 || n > 400 || s.Last > len(v.t.Tokens) {
		return false
	}
	return v.t.Tokens[s.First].Dep != "" || v.t.Tokens[s.Last-1].Dep != ""
}

// announced reports whether the words right before say that it is to come.
func (v *resolver) announced(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if v.is(k, "scheduled", "due", "planned", "upcoming", "slated") || v.is(k, "set", "expected") && v.is(k+1, "for", "on") {
			return true
		}
	}
	return false
}

// governed climbs from the expression to its verb and reads its tense.
func (v *resolver) governed(e *expr) int {
	t := v.t
	k := int(v.a[e.first].Tok)
	if n := v.copula(k); n != 0 {
		return n // "the hearing is Friday"
	}
	for n := 0; n < 6; n++ {
		if k = t.Tokens[k].Head; k < 0 || k >= len(t.Tokens) {
			return 0
		}
		switch t.Tokens[k].Tag {
		case "VBD":
			return -1
		case "VB", "VBN", "VBG", "VBZ", "VBP":
			if n := v.auxiliary(k); n != 0 {
				if n > 0 && v.toldBetween(k, int(v.a[e.first].Tok)) {
					return -1
				}
				return n
			}
			switch tag := t.Tokens[k].Tag; {
			case tag == "VBN" && foretold[t.Tokens[k].Lemma] && v.copula(k) > 0:
				return 1
			case tag == "VBN":
				return -1
			case (tag == "VBZ" || tag == "VBP") && planned[t.Tokens[k].Lemma]:
				return 1
			case tag == "VBG" && v.copula(k) > 0:
				return 1 // "they are meeting on Friday"
			}
		}
	}
	return 0
}

// planned are verbs whose present tense with a day tells what is to come: "the
// trial begins Monday".
var planned = map[string]bool{
	"begin": true, "start": true, "open": true, "end": true, "expire": true, "resume": true, "convene": true, "conclude": true,
	"launch": true, "premiere": true, "kick": true, "close": true, "vote": true, "meet": true, "arrive": true, "depart": true,
}

// foretold are verbs whose passive present tells of what is to come: "a verdict is
// expected Thursday".
var foretold = map[string]bool{"expect": true, "schedule": true, "plan": true, "slate": true, "set": true, "project": true, "forecast": true}

// copula reads the tense off a form of "be" that hangs on token k.
func (v *resolver) copula(k int) int {
	for c := range v.t.Children(k) {
		if c > k || !v.t.Tokens[c].Dep.In("cop", "aux") {
			continue
		}
		switch v.t.Word(c) {
		case "is", "are", "'s", "’s", "'re", "’re", "am":
			return 1
		case "was", "were":
			return -1
		}
	}
	return 0
}

// toldBetween reports a past tense behind a comma between verb k and the
// expression: "declined to give their names, described a raid on Wednesday".
func (v *resolver) toldBetween(k, at int) bool {
	comma := false
	for ; k < at; k++ {
		comma = comma || v.t.Word(k) == ","
		if tag := v.t.Tokens[k].Tag; comma && (tag == "VBD" || tag == "VBN" && v.t.Tokens[k-1].Tag == ",") {
			return true
		}
	}
	return false
}

// auxiliary reads the tense off the helping words of verb k. "To" looks ahead,
// but "to have died" looks back.
func (v *resolver) auxiliary(k int) int {
	t := v.t
	tense := 0
	for c := range t.Children(k) {
		if !t.Tokens[c].Dep.In("aux", "mark") || c > k {
			continue
		}
		switch t.Word(c) {
		case "will", "Will", "shall", "'ll", "’ll", "WILL", "wo":
			return 1
		case "to", "TO", "would", "could", "may", "might", "should", "must", "can":
			tense = 1
		case "was", "were", "had", "did", "has", "have", "WAS", "WERE", "HAD", "HAS", "HAVE":
			return -1
		}
	}
	return tense
}

// around looks for the nearest telling word in the sentence.
func (v *resolver) around(e *expr) int {
	var closed [2]bool
	for n := 1; n < 14; n++ {
		for side, k := range [...]int{e.first - n, e.last - 1 + n} {
			if k < 0 || k >= len(v.a) || closed[side] {
				continue
			}
			if v.mark(k, ".!?") || v.a[k].Break {
				closed[side] = true
				continue
			}
			if v.is(k, "will", "shall", "ll", "gonna") || v.is(k, "going") && v.is(k+1, "to") {
				return 1
			}
			if tag := v.t.Tokens[v.a[k].Tok].Tag; tag == "VBD" || v.is(k, "was", "were", "had", "said", "did") {
				return -1
			}
		}
	}
	return 0
}
