package lexicon

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// What a dictionary of kinds may say. A slot is a grammatical place beside a
// trigger: one of these or a preposition.
var (
	eventRoles = []string{"initiator", "target", "victim", "place", "origin", "target_side", "means", "none"}
	// refClasses are classes that no word list holds: what the names of a text
	// were resolved to decides them.
	refClasses  = []string{"actor", "armed", "place", "state", "deed", "number", "nonstate", "doer"}
	targetKinds = []string{"military", "police", "government", "civilian", "religious", "school", "medical", "aid", "media", "displaced", "market", "infrastructure", "armed-group", "other"}
	objectKinds = []string{"health-facility", "ambulance", "school", "religious-site", "aid", "market", "power", "water", "housing", "military", "other"}
	victimKinds = []string{"civilian", "aid-worker", "health-worker", "educator", "student", "journalist", "religious-leader", "displaced", "detainee", "official", "police", "military", "armed-group", "peacekeeper", "unknown"}
	damageKinds = []string{"none", "damaged", "destroyed", "looted", "occupied"}
)

// maxClasses is how many classes a reader keeps as bits of one word.
const maxClasses = 64

func eventsFault(file string, line int, format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: "data/" + file, Line: line, Message: fmt.Sprintf(format, args...)}
}

// check returns the first thing that is wrong in the dictionary.
func (k *Kinds) check(fsys fs.FS) error {
	classes := append(k.Classes(), refClasses...)
	if n := len(k.Classes()); n > maxClasses {
		return eventsFault("events/words", 0, "%d classes, more than %d", n, maxClasses)
	}
	for i := range k.list {
		kind := &k.list[i]
		if msg := k.checkKind(kind, classes); msg != "" {
			word := ""
			if q := strings.Split(msg, `"`); len(q) > 1 {
				word = q[1]
			}
			return eventsFault(kind.file, lineOf(fsys, kind.file, word), "%s", msg)
		}
	}
	for _, w := range k.Words {
		if msg := checkWords(w); msg != "" {
			return eventsFault("events/words", 0, "class %q: %s", w.Class, msg)
		}
	}
	return k.checkHarms(classes)
}

// lineOf finds the first line that holds a word, 0 where none does.
func lineOf(fsys fs.FS, file, word string) int {
	b, err := fs.ReadFile(fsys, file)
	i := bytes.Index(b, []byte(word))
	if err != nil || word == "" || i < 0 {
		return 0
	}
	return 1 + bytes.Count(b[:i], []byte("\n"))
}

// minExamples is how many sentences of either sort show where a kind ends.
const minExamples = 5

func (k *Kinds) checkKind(kind *Kind, classes []string) string {
	switch {
	case string(kind.ID)+".yaml" != path.Base(kind.file):
		return fmt.Sprintf("kind %q is not the name of its file", kind.ID)
	case !slices.Contains(Families, kind.Family):
		return fmt.Sprintf("no family %q", kind.Family)
	case len(strings.TrimSpace(kind.Definition)) < 40:
		return "definition: a researcher needs more than that"
	case len(kind.Examples) < minExamples || len(kind.LookAlikes) < minExamples:
		return fmt.Sprintf("examples: at least %d, and as many look_alikes", minExamples)
	case len(kind.Trigger) == 0:
		return "triggers: none"
	}
	for _, other := range slices.Concat([]vedette.EventType{kind.Broader}, kind.Kindred, kind.Refines) {
		if other != "" && k.Of(other) == nil {
			return fmt.Sprintf("no kind %q", other)
		}
	}
	for _, m := range kind.Means {
		if !k.hasMeans(m) {
			return fmt.Sprintf("no means %q", m)
		}
	}
	for i := range kind.Trigger {
		if msg := k.checkTrigger(&kind.Trigger[i], classes); msg != "" {
			return msg
		}
	}
	return ""
}

func (k *Kinds) hasMeans(m string) bool {
	return slices.ContainsFunc(k.Words, func(w WordEntry) bool { return w.Means == m })
}

func (k *Kinds) checkTrigger(t *Trigger, classes []string) string {
	if len(t.Verbs)+len(t.Nouns)+len(t.Adjectives) == 0 {
		return "a trigger without a word"
	}
	if t.Frame != "" && k.Frames[t.Frame] == nil {
		return fmt.Sprintf("no frame %q", t.Frame)
	}
	if t.Harm != "" && !slices.Contains(vedette.HarmKinds, t.Harm) {
		return fmt.Sprintf("no harm %q", t.Harm)
	}
	if t.Damage != "" && !slices.Contains(damageKinds, t.Damage) {
		return fmt.Sprintf("no damage %q", t.Damage)
	}
	if t.Means != "" && !k.hasMeans(t.Means) {
		return fmt.Sprintf("no means %q", t.Means)
	}
	if msg := checkConditions(t.Needs, classes) + checkConditions(t.Any, classes) + checkConditions(t.Only, classes) + checkConditions(t.Unless, classes); msg != "" {
		return msg
	}
	for slot, role := range t.Roles {
		if !slices.Contains(eventRoles, role) {
			return fmt.Sprintf("slot %q has no role %q", slot, role)
		}
	}
	return ""
}

func checkConditions(conds map[string][]string, classes []string) string {
	for _, words := range conds {
		for _, w := range words {
			if c, ok := strings.CutPrefix(w, "+"); ok && !slices.Contains(classes, c) {
				return fmt.Sprintf("no class %q", w)
			}
			if strings.Contains(w, " ") {
				return fmt.Sprintf("%q is more than one word: make it a class", w)
			}
		}
	}
	return ""
}

func checkWords(w WordEntry) string {
	known := func(s string, in []string) bool { return s == "" || slices.Contains(in, s) }
	switch {
	case len(w.Words) == 0:
		return "no words"
	case !known(w.Target, targetKinds):
		return "no target kind " + w.Target
	case !known(w.Object, objectKinds):
		return "no object " + w.Object
	case !known(w.Group, victimKinds):
		return "no group " + w.Group
	}
	return ""
}

func (k *Kinds) checkHarms(classes []string) error {
	for _, h := range k.Harms {
		if !slices.Contains(vedette.HarmKinds, h.Harm) && !slices.Contains(damageKinds, h.Damage) {
			return eventsFault("events/words/harm.yaml", 0, "no harm %q, no damage %q", h.Harm, h.Damage)
		}
		if msg := checkConditions(h.Needs, classes) + checkConditions(h.Any, classes) + checkConditions(h.Unless, classes); msg != "" {
			return eventsFault("events/words/harm.yaml", 0, "%s", msg)
		}
	}
	return nil
}
