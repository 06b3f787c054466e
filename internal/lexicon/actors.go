package lexicon

import (
	"io/fs"
	"path"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// ActorEntry is a row of data/actors with its indented lines: a body under all
// its names. From and To are the days between which it existed, empty where
// unknown; a year or month in the file stands for its first and last day.
type ActorEntry struct {
	ID        vedette.ActorID
	Name      string
	Kind      vedette.ActorKind
	Countries []vedette.Country
	From, To  vedette.Date
	PartOf    vedette.ActorID
	SplitFrom vedette.ActorID
	Affiliate vedette.ActorID
	Adversary []vedette.ActorID
	Names     []ActorName // without Name itself
	Roles     []vedette.ActorRole
	Code      string // PLOVER sector where the kind does not give it ("SPY")
	Source    string
	File      string
	Line      int
}

// ActorName is another name of an entry. Metonym is set for a seat that stands
// for it ("Kremlin").
type ActorName struct {
	Name     string
	Kind     vedette.AliasKind
	Language vedette.Language
	Script   string // ISO 15924: Latn, Cyrl or Arab
	Metonym  bool
	// Foreign is set for an acronym of languages.tsv: too many other things are
	// called so in English for it to be a name by itself.
	Foreign bool
	Line    int
}

// ActorState is a row of data/actors/states.tsv. Its four actors (the state,
// its government, armed forces and police) are among the entries.
type ActorState struct {
	Code     vedette.Country
	Alpha3   string
	Name     string
	Names    []string
	Capitals []string
	Demonyms []string // adjectives and nouns, the plurals in -s left to the reader
	From, To vedette.Date
	Source   string
	Line     int
}

// ActorNoun is a row of data/actors/nouns.tsv: a common noun for actors.
type ActorNoun struct {
	Phrase string
	Class  string // body, member, office, crowd, group, head or means
	Kind   vedette.ActorKind
	Code   string // PLOVER sector
	Body   string // military, police or government: which of a state's actors it means
	Line   int
}

// ActorPerson is a row of data/actors/people.tsv: who held which office when.
type ActorPerson struct {
	Name     string
	Actor    vedette.ActorID
	Office   string
	From, To vedette.Date
	Names    []string
	Source   string
	Line     int
}

// ActorSense is a row of data/actors/senses.tsv: what else an acronym of an
// armed actor stands for, in English.
type ActorSense struct {
	Language vedette.Language
	Acronym  string
	Actor    vedette.ActorID // or "military": the forces of the state named before it
	Senses   []string
	Line     int
}

// Actors is everything that data/actors says.
type Actors struct {
	Entries []ActorEntry
	States  []ActorState
	Nouns   []ActorNoun
	People  []ActorPerson
	Senses  []ActorSense
	// Words are the lists of words.tsv by name, each a list of rows: the
	// portfolios of ministries, families of translators' synonyms, verbs.
	Words map[string][][]string
	// Unverified counts the rows whose source nobody has opened.
	Unverified int
}

// LoadActors reads and checks the embedded register of actors. Errors name
// file and line.
func LoadActors() (*Actors, error) { return ReadActors(data.Actors, "actors") }

// ReadActors reads the register in folder dir of fsys and checks it. It returns
// all faults at once, joined.
func ReadActors(fsys fs.FS, dir string) (*Actors, error) {
	r := &actorReader{out: &Actors{Words: map[string][][]string{}}}
	names, err := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	if err != nil || len(names) == 0 {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: dir, Message: "no register of actors", Err: err}
	}
	for _, f := range names {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInternal, File: f, Message: "cannot be read", Err: err}
		}
		r.file = path.Join("data", f)
		r.read(string(b), r.rowOf(path.Base(f)))
	}
	r.addForeign()
	checkActors(r)
	if err := r.err(); err != nil {
		return nil, err
	}
	return r.out, nil
}

// rowOf returns the reader of the rows of a file.
func (r *actorReader) rowOf(base string) func([]string) {
	switch {
	case base == "states.tsv":
		return r.state
	case base == "nouns.tsv":
		return r.noun
	case base == "people.tsv":
		return r.person
	case base == "words.tsv":
		return r.words
	case base == "languages.tsv":
		return r.foreignRow
	case base == "senses.tsv":
		return r.sense
	}
	return r.entry
}

// splitNames cuts a cell at its semicolons.
func splitNames(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
