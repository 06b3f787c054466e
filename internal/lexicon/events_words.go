package lexicon

import (
	"io/fs"
	"path"
)

// WordEntry is a set of words with what they are: the name of a class for
// triggers to ask for, and what a target, means, victim or damaged object of
// that name is in the record. Several words make one entry where they stand
// side by side ("power plant").
type WordEntry struct {
	Class  string // for Needs and Unless
	Also   []string
	Target string // Target.Kind
	Object string // Damage.Object
	Means  string // Means.Kind
	Group  string // Casualty.Group
	Sex    string
	Age    string
	Armed  bool
	Words  []string
}

// HarmEntry is a set of words for harm to people, or for damage to things where
// Damage says what became of them. Person is the slot in which
// those harmed stand ("object" for kill, "subject" for die); a noun that is
// the people themselves ("the dead") has Person "self".
type HarmEntry struct {
	Harm, Damage             string
	Verbs, Nouns, Adjectives []string
	Needs, Any, Unless       map[string][]string
	Person                   string
}

func (k *Kinds) readWords(fsys fs.FS, dir string) error {
	files, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	if err != nil {
		return err
	}
	for _, name := range files {
		switch path.Base(name) {
		case "frames.yaml":
			err = readYAML(fsys, name, &k.Frames)
		case "harm.yaml":
			err = readYAML(fsys, name, &k.Harms)
		default:
			var w []WordEntry
			err = readYAML(fsys, name, &w)
			k.Words = append(k.Words, w...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Classes returns the names that triggers may ask for, in order of appearance.
func (k *Kinds) Classes() []string {
	var out []string
	seen := map[string]bool{}
	for i := range k.Words {
		for _, c := range append([]string{k.Words[i].Class}, k.Words[i].Also...) {
			if c != "" && !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	return out
}
