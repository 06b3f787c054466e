package lexicon

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Kind is a kind of event: one file of data/events.
type Kind struct {
	ID               vedette.EventType `yaml:"kind"`
	Name             string
	Family           string
	CountsAsViolence bool `yaml:"counts_as_violence"`
	Definition       string
	// Broader is the kind that says less of the same deed: a shelling is an attack.
	Broader vedette.EventType
	// Kindred are kinds under which other reports may tell the same deed.
	Kindred []vedette.EventType
	// Refines are kinds that become this one where a means of Means is told:
	// an attack by drone is a drone strike.
	Refines []vedette.EventType
	Means   []string
	Trigger []Trigger `yaml:"triggers"`
	// Examples are sentences that tell of this kind; LookAlikes are sentences
	// that use its words for something else.
	Examples   []string
	LookAlikes []string `yaml:"look_alikes"`

	file string
}

// Trigger is a word that names the kind, with the company that it must keep.
// Needs, Any, Only and Unless map slots to words or +classes: Needs asks for a
// match in each of its slots, Any in one of them, Only in each that is filled,
// and any match of Unless is too much. Roles map slots to roles and are laid
// over those of Frame.
type Trigger struct {
	Verbs, Nouns, Adjectives []string
	Needs, Any, Only, Unless map[string][]string
	Frame                    string
	Roles                    map[string]string
	Harm                     string // what befell the people in the target's role
	Damage                   string // what became of the things in the target's role
	Means                    string // the means that the word itself tells
	Outcome                  vedette.Outcome
	Extent                   vedette.Extent
	// Weak is set for a word that often means something else: it counts only
	// where the report speaks of violence.
	Weak bool
	// Pointer is set for a word that mostly points at a deed told elsewhere: it
	// is read as the deed only where it has parties or a place of its own.
	Pointer bool
}

// Kinds is the dictionary of kinds of event.
type Kinds struct {
	list  []Kind
	byID  map[vedette.EventType]int
	Words []WordEntry
	Harms []HarmEntry
	// Frames are roles by slot, by the name of the frame.
	Frames map[string]map[string]string
}

// Families lists the families of kinds in the order of a report.
var Families = []string{"direct-violence", "remote-violence", "coercion", "destruction", "control", "posture", "groups", "unrest", "talk"}

// LoadKinds reads and checks data/events.
func LoadKinds() (*Kinds, error) { return ReadKinds(data.Events, "events") }

// ReadKinds reads and checks a folder of kinds.
func ReadKinds(fsys fs.FS, dir string) (*Kinds, error) {
	k := &Kinds{byID: map[vedette.EventType]int{}, Frames: map[string]map[string]string{}}
	names, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	for _, name := range names {
		var kind Kind
		if err := readYAML(fsys, name, &kind); err != nil {
			return nil, err
		}
		kind.file = name
		if _, twice := k.byID[kind.ID]; twice {
			return nil, eventsFault(name, 0, "kind %q is in two files", kind.ID)
		}
		k.byID[kind.ID] = len(k.list)
		k.list = append(k.list, kind)
	}
	if err := k.readWords(fsys, path.Join(dir, "words")); err != nil {
		return nil, err
	}
	return k, k.check(fsys)
}

// All returns the kinds in the order of their ids.
func (k *Kinds) All() []Kind { return k.list }

// Of returns the kind of that id, nil where there is none.
func (k *Kinds) Of(id vedette.EventType) *Kind {
	if i, ok := k.byID[id]; ok {
		return &k.list[i]
	}
	return nil
}

// Kindred reports whether two reports of one deed may use both kinds: they are
// one, one is broader than the other, or the dictionary names them so.
func (k *Kinds) Kindred(a, b vedette.EventType) bool {
	return a == b || k.broader(a, b) || k.broader(b, a) || k.named(a, b) || k.named(b, a)
}

func (k *Kinds) broader(a, b vedette.EventType) bool {
	for range 8 { // deeper than any chain; a cycle ends
		kind := k.Of(b)
		if kind == nil || kind.Broader == "" {
			return false
		}
		if b = kind.Broader; a == b {
			return true
		}
	}
	return false
}

func (k *Kinds) named(a, b vedette.EventType) bool {
	kind := k.Of(a)
	return kind != nil && slices.Contains(kind.Kindred, b)
}

// readYAML reads one file strictly: an unknown key is an error.
func readYAML(fsys fs.FS, name string, into any) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	if err := yaml.Load(b, into, yaml.WithKnownFields()); err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: "data/" + name, Line: yamlLine(err), Message: "cannot be read", Err: err}
	}
	return nil
}

// yamlLine finds the line in an error of the YAML reader, which words it
// "line N"; 0 where it names none.
func yamlLine(err error) int {
	_, rest, ok := strings.Cut(err.Error(), "line ")
	n := 0
	for i := 0; ok && i < len(rest) && rest[i] >= '0' && rest[i] <= '9'; i++ {
		n = n*10 + int(rest[i]-'0')
	}
	return n
}
