// Package gate tells, before anything is annotated, whether a report can tell of
// violence at all: most of the world's news does not, and reading it whole costs
// a hundred times as much as looking for the words.
//
// A report is let through where its words name violence: the words that the
// dictionaries of kinds and of harm have for deeds that count as violence, in
// all forms, one that is nearly always meant so ("murdered", "bomb"), or several
// that may be ("struck", "hit"). It is made to let through too much rather than
// too little; what it lets through is read as always.
package gate

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/lexicon"
)

// Gate holds the words of violence. It is safe for concurrent use.
type Gate struct {
	words map[uint32]word
	count uint16
}

// word is what a form stands for: the number of its word, from 1, and how much
// it says of violence.
type word struct{ number, points uint16 }

// Load makes the gate of the binary's dictionaries.
func Load() (*Gate, error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	g := &Gate{words: map[uint32]word{}}
	for _, k := range kinds.All() {
		if !k.CountsAsViolence {
			continue
		}
		for i := range k.Trigger {
			t := &k.Trigger[i]
			points := uint16(plain)
			if t.Weak || len(t.Needs) > 0 || len(t.Any) > 0 || len(t.Only) > 0 {
				points = doubtful
			}
			g.add(t.Verbs, true, points)
			g.add(t.Nouns, false, points)
			g.add(t.Adjectives, false, points)
		}
	}
	for i := range kinds.Harms {
		h := &kinds.Harms[i]
		g.add(h.Verbs, true, plain)
		g.add(h.Nouns, false, plain)
		g.add(h.Adjectives, false, plain)
	}
	for i := range kinds.Words {
		switch kinds.Words[i].Class {
		case "bomb", "explosive", "ordnance", "sidearm", "grenade":
			g.add(kinds.Words[i].Words, false, plain)
		case "combatant":
			g.add(kinds.Words[i].Words, false, doubtful)
		}
	}
	g.add(beside, false, doubtful)
	return g, nil
}

// beside are words that stand beside deeds; the dictionaries of deeds leave them out.
var beside = []string{"terrorist", "terrorism", "guerrilla", "guerilla", "gunman", "gunmen", "submachinegun", "machinegun", "militant", "extremist", "hostage", "captor", "kidnapper",
	"abductor", "assassin", "attacker", "assailant", "hitman", "insurgent", "insurgency"}

// How much words say of violence: those that mean it by themselves, and those
// that the dictionaries ask for more beside.
const (
	plain    = 2
	doubtful = 1
	enough   = 2
	brief    = 300 // bytes: a text as short as this is let through by one doubtful word
)

func (g *Gate) add(words []string, verb bool, points uint16) {
	for _, w := range words {
		g.count++
		for _, f := range forms(w, verb) {
			if h := hash(f); g.words[h].points < points {
				g.words[h] = word{g.count, points}
			}
		}
	}
}

// Violent reports whether a text has the words of violence. It takes one walk
// over the bytes and no memory that grows with them.
func (g *Gate) Violent(s string) bool {
	least := uint16(enough)
	if len(s) < brief {
		least = doubtful
	}
	return g.points(s, least) >= least
}

// points returns how much the different words of a text say of violence; it
// stops at most.
func (g *Gate) points(s string, most uint16) (sum uint16) {
	var seen [8]uint16
	n, h, open := 0, uint32(offset), false
	for i := 0; i <= len(s); i++ {
		c := byte(' ')
		if i < len(s) {
			c = s[i] | 0x20
		}
		if 'a' <= c && c <= 'z' {
			h, open = (h^uint32(c))*prime, true
			continue
		}
		if open {
			if w := g.words[h]; w.points > 0 && !slices.Contains(seen[:n], w.number) {
				seen[n] = w.number
				n++
				if sum += w.points; sum >= most || n == len(seen) {
					return sum
				}
			}
			h, open = offset, false
		}
	}
	return sum
}

// The hash is FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

func hash(s string) uint32 {
	h := uint32(offset)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * prime
	}
	return h
}

// everyday verbs name a deed only by what they govern.
var everyday = set("assume down taking board bring carry claim clear close come cross drive drop end establish exchange fall find flee gain get give go have hear hold impact " +
	"justice land launch lay leave level lose make meet mount move open place plant put receive release run see send set situation stage step take throw trade turn use block board body")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// irregular forms of verbs of violence; of others the dictionary has the form
// that a lemma is looked up by.
var irregular = map[string]string{"shoot": "shot", "slay": "slew slain", "fight": "fought", "steal": "stole stolen", "strike": "struck stricken",
	"blow": "blew blown", "beat": "beaten", "burn": "burnt", "lose": "lost", "die": "dying", "break": "broke broken", "overrun": "overran", "hold": "held",
	"take": "took taken", "fall": "fell fallen", "lay": "laid", "throw": "threw thrown", "drive": "drove driven", "tear": "tore torn", "set": "set", "hit": "hit", "fire": "fired"}

// forms returns the forms of a word, none of what only several words make
// together: "set fire" would let "set" through.
func forms(w string, verb bool) []string {
	w = strings.ToLower(w)
	if strings.ContainsAny(w, " -") || len(w) < 3 || everyday[w] {
		return nil
	}
	out := []string{w, w + "s", w + "es"}
	if strings.HasSuffix(w, "y") {
		out = append(out, w[:len(w)-1]+"ies")
	}
	if !verb {
		return out
	}
	stem, last := strings.TrimSuffix(w, "e"), w[len(w)-1:]
	out = append(out, w+"d", w+"ed", stem+"ing", stem+"ed", w+last+"ed", w+last+"ing", w+"ing")
	if strings.HasSuffix(w, "y") {
		out = append(out, w[:len(w)-1]+"ied")
	}
	return append(out, strings.Fields(irregular[w])...)
}
