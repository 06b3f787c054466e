package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// kinds is data/events made ready for reading: triggers and words by lemma.
type kinds struct {
	dict     *lexicon.Kinds
	triggers map[string][]*trigger
	words    map[string][]*word
	bits     map[string]class
	refine   map[refinement]*lexicon.Kind
	speech   map[string]bool // verbs of saying
}

// class is a set of word classes, one bit each.
type class uint64

// refSet is a set of what a name can be resolved to.
type refSet uint16

const (
	refActor refSet = 1 << iota
	refArmed
	refPlace
	refState
	refDeed
	refNumber
	refNonState
	refDoer
)

var refNames = map[string]refSet{"actor": refActor, "armed": refArmed, "place": refPlace, "state": refState, "deed": refDeed, "number": refNumber, "nonstate": refNonState, "doer": refDoer}

// trigger is one word of an entry of the dictionary. Either kind or harm is
// set: a deed, or what befell people.
type trigger struct {
	kind   *lexicon.Kind
	spec   *lexicon.Trigger
	harm   *lexicon.HarmEntry
	pos    text.POS // VERB, NOUN or ADJ
	needs  []condition
	any    []condition
	only   []condition
	unless []condition
	roles  map[string]string
	rule   string
}

// condition asks that a slot be filled with one of the words.
type condition struct {
	slot    string
	words   []string
	classes class
	refs    refSet
}

// word is an entry of a word list under its last word.
type word struct {
	before  []string
	entry   *lexicon.WordEntry
	classes class
}

type refinement struct {
	kind  vedette.EventType
	means string
}

func loadKinds() (*kinds, error) {
	dict, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	k := &kinds{dict: dict, triggers: map[string][]*trigger{}, words: map[string][]*word{}, bits: map[string]class{}, refine: map[refinement]*lexicon.Kind{}, speech: map[string]bool{}}
	for i, c := range dict.Classes() {
		k.bits[c] = 1 << (i % 64) // the dictionary's test minds that there are no more than 64
	}
	for i := range dict.Words {
		k.addWords(&dict.Words[i])
	}
	all := dict.All()
	for i := range all {
		k.addKind(&all[i])
	}
	for i := range dict.Harms {
		k.addHarm(&dict.Harms[i])
	}
	for _, list := range k.triggers {
		slices.SortStableFunc(list, func(a, b *trigger) int { return b.weight() - a.weight() })
	}
	return k, nil
}

// weight says how much a trigger asks for: the more, the surer its kind.
func (t *trigger) weight() int {
	n := 2 * len(t.needs)
	if len(t.any) > 0 {
		n += 2
	}
	if t.spec != nil && !t.spec.Weak {
		n++
	}
	return n
}

func (k *kinds) addWords(e *lexicon.WordEntry) {
	c := k.bits[e.Class]
	for _, also := range e.Also {
		c |= k.bits[also]
	}
	for _, s := range e.Words {
		if e.Class == "speech" {
			k.speech[s] = true
		}
		k.addWord(strings.ToLower(s), e, c)
		if strings.Contains(s, "-") { // a hyphen is a token of its own, but for a few words
			k.addWord(strings.ReplaceAll(strings.ToLower(s), "-", " - "), e, c)
		}
	}
}

func (k *kinds) addWord(s string, e *lexicon.WordEntry, c class) {
	parts := strings.Fields(s)
	last := parts[len(parts)-1]
	k.words[last] = append(k.words[last], &word{parts[:len(parts)-1], e, c})
}

func (k *kinds) addKind(kind *lexicon.Kind) {
	for _, from := range kind.Refines {
		for _, m := range kind.Means {
			k.refine[refinement{from, m}] = kind
		}
	}
	for i := range kind.Trigger {
		s := &kind.Trigger[i]
		needs, any, only, unless := k.conditions(s.Needs), k.conditions(s.Any), k.conditions(s.Only), k.conditions(s.Unless)
		add := func(words []string, pos text.POS) {
			for _, w := range words {
				k.triggers[w] = append(k.triggers[w], &trigger{kind: kind, spec: s, pos: pos, needs: needs, any: any, only: only, unless: unless,
					roles: k.rolesOf(s, pos), rule: "data/events/" + string(kind.ID) + ":" + w})
			}
		}
		add(s.Verbs, text.VERB)
		add(s.Nouns, text.NOUN)
		add(s.Adjectives, text.ADJ)
	}
}

func (k *kinds) addHarm(h *lexicon.HarmEntry) {
	needs, any, unless := k.conditions(h.Needs), k.conditions(h.Any), k.conditions(h.Unless)
	add := func(words []string, pos text.POS) {
		for _, w := range words {
			k.triggers[w] = append(k.triggers[w], &trigger{harm: h, pos: pos, needs: needs, any: any, unless: unless,
				roles: k.dict.Frames["verb"], rule: "data/events/words/harm:" + w})
		}
	}
	add(h.Verbs, text.VERB)
	add(h.Nouns, text.NOUN)
	add(h.Adjectives, text.ADJ)
}

// rolesOf lays a trigger's own roles over those of its frame.
func (k *kinds) rolesOf(s *lexicon.Trigger, pos text.POS) map[string]string {
	frame := s.Frame
	if frame == "" && pos == text.NOUN {
		frame = "noun"
	} else if frame == "" {
		frame = "verb"
	}
	if len(s.Roles) == 0 {
		return k.dict.Frames[frame]
	}
	out := map[string]string{}
	for slot, role := range k.dict.Frames[frame] {
		out[slot] = role
	}
	for slot, role := range s.Roles {
		out[slot] = role
	}
	return out
}

// conditions compiles a map of slots, in the order of the slots' names.
func (k *kinds) conditions(m map[string][]string) []condition {
	var out []condition
	for slot, words := range m {
		c := condition{slot: slot}
		for _, w := range words {
			name, isClass := strings.CutPrefix(w, "+")
			switch {
			case !isClass && strings.Contains(w, " "):
				c.words = append(c.words, w[strings.LastIndexByte(w, ' ')+1:])
			case !isClass:
				c.words = append(c.words, w)
			case refNames[name] != 0:
				c.refs |= refNames[name]
			default:
				c.classes |= k.bits[name]
			}
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b condition) int { return strings.Compare(a.slot, b.slot) })
	return out
}
