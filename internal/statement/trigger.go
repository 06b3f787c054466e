package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// arg is a filler of a slot beside a trigger.
type arg struct {
	slot string
	head int
}

// deed is an occurrence in the making.
type deed struct {
	trig  *trigger
	tok   int
	args  []arg
	verb  int // the light or governing verb that lends it arguments; tok where it is a verb itself
	into  int // index of the deed that this one is told again in, -1 for none
	harms []int
	lent  []int
	drop  bool
}

// harmed is a word for harm to people, before it is known which deed did it.
type harmed struct {
	trig *trigger
	tok  int
	args []arg
	deed int
	// instead is the deed that a word of damage tells where no other deed did
	// the damage: "demolished nine houses".
	instead *trigger
}

// averted reports harm that is only what somebody wants not to be: "withdrew to
// avoid civilian deaths".
func (s *scan) averted(i int) bool {
	h := s.t.Tokens[i].Head
	if h < 0 || s.dep(i).Base() != "obj" {
		return false
	}
	switch s.lemma(h) {
	case "avoid", "prevent", "avert", "minimise", "minimize", "limit", "reduce", "risk", "spare", "forestall":
		return true
	}
	return false
}

// find fills deeds and harms from the words of one sentence.
func (s *scan) find(sent *text.Sentence) {
	if s.is2(sent, s.b.fiction|s.b.drill) || s.staged(sent) || s.longAgo(sent) {
		return // a story, an exercise or history: its deeds did not happen today
	}
	for i := sent.First; i < sent.Last; i++ {
		list := s.triggers[s.lemma(i)]
		if len(list) == 0 || s.within(i) || s.named(i) {
			continue
		}
		args := s.argsOf(i)
		d, h := s.best(list, i, args)
		if t := s.downed(i, args); t != nil {
			d, h = t, nil
		}
		if d != nil && h != nil && h.harm.Damage != "" && d.kind.ID == "destruction" {
			s.harms = append(s.harms, harmed{trig: h, tok: i, args: slices.Clone(args), deed: -1, instead: d})
		} else if d != nil {
			s.deedAt[i] = int32(len(s.deeds))
			s.deeds = append(s.deeds, deed{trig: d, tok: i, args: slices.Clone(args), verb: s.clauseOf(i), into: -1, lent: slices.Clone(s.lent)})
		} else if h != nil && !s.averted(i) {
			s.harms = append(s.harms, harmed{trig: h, tok: i, args: slices.Clone(args), deed: -1})
		}
	}
}

// is2 reports whether a sentence holds a word of a class.
func (s *scan) is2(sent *text.Sentence, c class) bool {
	for i := sent.First; i < sent.Last; i++ {
		if s.is(i, c) {
			return true
		}
	}
	return false
}

// staged reports a sentence that retells what is played or imagined: "she plays
// a negotiator whose daughter is kidnapped", "the series imagines an invasion".
func (s *scan) staged(sent *text.Sentence) bool {
	for i := sent.First; i < sent.Last; i++ {
		if s.pos(i) != text.VERB {
			continue
		}
		switch s.lemma(i) {
		case "play", "portray":
			if o := s.child(i, "obj"); o >= 0 && (s.gists[o].person != nil || s.calling(o)) {
				return true
			}
		case "end", "close", "begin", "finish", "conclude":
			if c := s.subjectChild(i); c >= 0 && (work(s.lemma(c)) || s.lemma(c) == "season" && s.child(c, "amod") >= 0) {
				return true // "the second season ends with the murder of the queen"
			}
		case "recall", "commemorate", "mark", "trace", "imagine", "depict", "retell", "recreate", "dramatise", "dramatize", "tell", "follow", "show", "open", "evoke", "describe", "set":
			if c := s.subjectChild(i); c >= 0 && work(s.lemma(c)) {
				return true
			}
		}
	}
	return false
}

// calling reports a noun named after what somebody does, whom one can play.
func (s *scan) calling(i int) bool {
	l := s.lemma(i)
	for _, end := range [...]string{"er", "or", "ist", "man", "ian", "ess"} {
		if strings.HasSuffix(l, end) {
			return s.pos(i) == text.NOUN
		}
	}
	return false
}

// work reports a word for what is written, painted or played.
func work(l string) bool {
	switch l {
	case "series", "play", "book", "story", "novel", "film", "musical", "opera", "song", "poem", "painting", "mural", "tale", "ballet", "comic", "episode", "drama", "comedy", "show", "game", "memoir", "memoirs", "diary", "saga", "exhibition", "exhibit", "museum", "plaque", "statue", "sculpture", "documentary", "thriller", "tour":
		return true
	}
	return false
}

// within reports whether token i is inside a name that is not an event's: the
// "attack" of a film title, the "front" of a party.
func (s *scan) within(i int) bool {
	if r := s.actorAt[i]; r >= 0 {
		ref := s.t.ActorRefs[r]
		return !ref.Generic && ref.Last-ref.First > 1 && !s.heap(i, ref.Last)
	}
	r := s.placeAt[i]
	return r >= 0 && s.t.PlaceRefs[r].Last-s.t.PlaceRefs[r].First > 1
}

// heap reports whether a common word inside what was taken for one name, which
// ends at last, stands there for itself: the "strikes" of "Israeli missile
// strikes hit soldiers".
func (s *scan) heap(i, last int) bool {
	if p := s.pos(i); p != text.NOUN && p != text.VERB || i+1 >= last {
		return false
	}
	d, h := s.dep(i).Base(), s.t.Tokens[i].Head
	return h < 0 || h > last || h < i || d != "compound" && d != "amod"
}

// named reports whether a word of a deed only gives its name to a thing: the
// "raid" of an "air raid siren".
func (s *scan) named(i int) bool {
	if i+1 < len(s.t.Tokens) && s.pos(i) == text.NOUN && s.lemma(i+1) == "siren" {
		return true
	}
	h := s.t.Tokens[i].Head
	return h > i && h <= i+2 && s.dep(i) == "compound" && apparatus(s.lemma(h))
}

func apparatus(l string) bool {
	switch l {
	case "siren", "alert", "alarm", "warning", "shelter", "helicopter", "aircraft", "jet", "plane", "submarine", "vessel", "rifle", "dog", "vehicle", "squadron", "capability", "capacity", "insurance", "course", "range":
		return true
	}
	return false
}

// best returns the first deed and the first harm whose conditions hold. The
// list is ordered, those that ask for most first.
func (s *scan) best(list []*trigger, i int, args []arg) (d, h *trigger) {
	for _, t := range list {
		if !s.sameClass(t, i) || !s.fits(t, i, args) || t.harm == nil && t.kind.Family == "control" && s.dep(i) == "amod" {
			continue // "the occupied West Bank" tells of no taking
		}
		if t.harm != nil && h == nil {
			h = t
		} else if t.harm == nil && d == nil {
			d = t
		}
	}
	return d, h
}

// sameClass reports whether a token can be the part of speech of a trigger.
// A participle before a noun ("besieged") is a verb's form as an adjective,
// and a tagger takes a noun of a deed for a verb now and then.
func (s *scan) sameClass(t *trigger, i int) bool {
	p := s.pos(i)
	switch t.pos {
	case text.VERB:
		return p == text.VERB || p == text.ADJ && s.t.Tokens[i].Tag == "VBN"
	case text.NOUN:
		return p == text.NOUN || p == text.PROPN || p == text.ADJ && t.harm != nil && s.asNoun(i) || p == text.VERB && s.t.Tokens[i].Tag == "VBG" && s.child(i, "det") >= 0
	case text.ADJ:
		return p == text.ADJ || p == text.VERB && s.dep(i) == "amod"
	}
	return false
}

// asNoun reports whether an adjective stands for people: "counted 57 dead".
func (s *scan) asNoun(i int) bool {
	switch s.dep(i).Base() {
	case "obj", "nsubj", "obl", "nmod", "appos", "conj":
		return true
	}
	return s.quantityOf[i] >= 0 || s.numbered(i)
}

// numbered reports whether a word stands right behind a number and before no
// noun: "57 dead, among them …".
func (s *scan) numbered(i int) bool {
	if i == 0 || s.quantityAt[i-1] < 0 || s.t.Tokens[i-1].Sent != s.t.Tokens[i].Sent {
		return false
	}
	if i+1 >= len(s.t.Tokens) {
		return true
	}
	p := s.pos(i + 1)
	return p != text.NOUN && p != text.PROPN && p != text.ADJ
}

func (s *scan) fits(t *trigger, i int, args []arg) bool {
	for k := range t.needs {
		if !s.filled(&t.needs[k], i, args) {
			return false
		}
	}
	for k := range t.unless {
		if s.filled(&t.unless[k], i, args) {
			return false
		}
	}
	for k := range t.only {
		if c := &t.only[k]; hasSlot(args, c.slot) && !s.filled(c, i, args) {
			return false
		}
	}
	if len(t.any) == 0 {
		return true
	}
	for k := range t.any {
		if s.filled(&t.any[k], i, args) {
			return true
		}
	}
	return false
}

// filled reports whether some filler of the slot is one of the words.
func (s *scan) filled(c *condition, i int, args []arg) bool {
	// "shot dead", "blew up": the word right behind, whatever it hangs from.
	if n := i + 1; (c.slot == "particle" || c.slot == "complement") && n < len(s.t.Tokens) && slices.Contains(c.words, s.lemma(n)) {
		return true
	}
	for _, a := range args {
		if a.slot == c.slot && len(c.words) > 0 && c.words[0] == "*" {
			return true
		}
		// "pledged allegiance": a word of an idiom is known wherever a tagger put it.
		if c.slot == "object" && (a.slot == "particle" || a.slot == "complement") && slices.Contains(c.words, s.lemma(a.head)) {
			return true
		}
		if a.slot == c.slot && (s.meets(c, a.head) || s.meets(c, s.core(a.head))) {
			return true
		}
	}
	return false
}

// canDo reports whether a phrase can be the doer of a deed of force: whoever can
// do harm on purpose, and a name or pronoun of nobody knows whom. Hail, players
// and researchers cannot.
func (s *scan) canDo(k int) bool {
	if s.is(k, s.b.sport|s.b.stage|s.b.business) && !s.fighter(k) {
		return false
	}
	if r := s.placeAt[k]; r >= 0 && s.placeOf(int(r)).Kind != vedette.PlaceCountry {
		return false
	}
	p := s.pos(k)
	return p == text.PROPN || p == text.PRON || p == text.NUM || s.doer(k)
}

func (s *scan) meets(c *condition, k int) bool {
	if s.gists[k].classes&c.classes != 0 || slices.Contains(c.words, s.lemma(k)) {
		return true
	}
	if s.pos(k) == text.VERB && slices.Contains(c.words, strings.ToLower(s.t.Word(k))) { // "forced recruitment"
		return true
	}
	if c.refs&refDoer != 0 && s.canDo(k) {
		return true
	}
	if c.refs&refPlace != 0 && s.placeAt[k] >= 0 || c.refs&refDeed != 0 && s.deedAt[k] >= 0 || c.refs&refNumber != 0 && s.quantityAt[k] >= 0 {
		return true
	}
	r := s.actorAt[k]
	if r < 0 || c.refs&(refActor|refArmed|refState|refNonState) == 0 {
		return false
	}
	a := &s.t.Actors[s.t.ActorRefs[r].Actor]
	return c.refs&refNonState != 0 && (a.Kind == vedette.ActorArmedGroup || a.Kind == vedette.ActorMilitia) || c.refs&refActor != 0 || c.refs&refArmed != 0 && armed(a.Kind) || c.refs&refState != 0 && stately(a.Kind)
}
