package lexicon

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Crosswalks are our kinds' names in the field's codebooks: data/crosswalks.
// No codebook divides the world as another does: each row says in its note
// what is lost, and a kind that a codebook has no place for is "unmapped".
type Crosswalks struct {
	tables map[string]map[vedette.EventType][]mapping
	ucdp   []ucdpRule
}

// mapping is one row: the code of a kind where a condition holds.
type mapping struct {
	when string // "" or what must be told besides the kind: "civilian", "targeted", "harm", "captive"; "state" where a state did it
	code string
	mode string
	// context is PLOVER's, where the kind decides it.
	context string
	note    string
}

// ucdpRule says the type of violence of a kind between two sorts of side.
type ucdpRule struct {
	kind, a, b string
	typ        int
	note       string
}

// Unmapped stands in a table for "this codebook has no place for it".
const Unmapped = "unmapped"

// LoadCrosswalks reads and checks data/crosswalks against the kinds.
func LoadCrosswalks() (*Crosswalks, error) {
	kinds, err := LoadKinds()
	if err != nil {
		return nil, err
	}
	return ReadCrosswalks(data.Crosswalks, "crosswalks", kinds)
}

var crosswalkTables = []string{"plover", "acled", "cameo", "muc4"}

// ReadCrosswalks reads a folder of tables; every kind must be in each.
func ReadCrosswalks(fsys fs.FS, dir string, kinds *Kinds) (*Crosswalks, error) {
	c := &Crosswalks{tables: map[string]map[vedette.EventType][]mapping{}}
	for _, name := range crosswalkTables {
		t, err := readTable(fsys, path.Join(dir, name+".tsv"), kinds)
		if err != nil {
			return nil, err
		}
		c.tables[name] = t
	}
	var err error
	c.ucdp, err = readUCDP(fsys, path.Join(dir, "ucdp.tsv"), kinds)
	return c, err
}

// rows yields the fields of each line that is not empty or a comment.
func rows(fsys fs.FS, name string, fields int, each func(line int, f []string) error) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != fields {
			return eventsFault(name, n, "%d columns, not %d", len(f), fields)
		}
		if err := each(n, f); err != nil {
			return err
		}
	}
	return nil
}

func readTable(fsys fs.FS, name string, kinds *Kinds) (map[vedette.EventType][]mapping, error) {
	t := map[vedette.EventType][]mapping{}
	columns := 5
	if path.Base(name) == "plover.tsv" {
		columns = 6 // the context before the note
	}
	err := rows(fsys, name, columns, func(line int, f []string) error {
		context := ""
		if columns == 6 {
			context = f[4]
		}
		note := f[columns-1]
		id := vedette.EventType(f[0])
		switch {
		case kinds.Of(id) == nil:
			return eventsFault(name, line, "no kind %q", id)
		case !slices.Contains([]string{"", "civilian", "harm", "captive", "targeted", "state"}, f[1]):
			return eventsFault(name, line, "no condition %q", f[1])
		case f[2] == "" || f[2] == Unmapped && note == "":
			return eventsFault(name, line, "%s: a code, or %q with a note", id, Unmapped)
		}
		m := mapping{f[1], f[2], f[3], context, note}
		if table := strings.TrimSuffix(path.Base(name), ".tsv"); m.code != Unmapped && !inCodebook(table, m) {
			return eventsFault(name, line, "%s: the codebook has no %q", id, strings.TrimSpace(m.code+" "+m.mode+" "+m.context))
		}
		t[id] = append(t[id], m)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, k := range kinds.All() {
		rows := t[k.ID]
		if !slices.ContainsFunc(rows, func(m mapping) bool { return m.when == "" }) {
			return nil, eventsFault(name, 0, "kind %q has no row without a condition: map it or say %q", k.ID, Unmapped)
		}
	}
	return t, nil
}

// Codes returns the codes of an event as far as its kind and details decide
// them. sideA and sideB are the kinds of the initiators' and the targets'
// first actors, "" where unknown; [Crosswalks.UCDP] uses them.
func (c *Crosswalks) Codes(kind vedette.EventType, d *vedette.Details, sideA, sideB vedette.ActorKind) *vedette.Codes {
	out := &vedette.Codes{}
	if m, ok := c.find("plover", kind, d, sideA); ok {
		out.PLOVER = &vedette.PLOVERCode{Event: m.code, Mode: m.mode, Context: m.context}
	}
	if m, ok := c.find("acled", kind, d, sideA); ok {
		out.ACLED = &vedette.ACLEDCode{EventType: m.code, SubEventType: m.mode}
	}
	if m, ok := c.find("cameo", kind, d, sideA); ok {
		out.CAMEO = m.code
	}
	if m, ok := c.find("muc4", kind, d, sideA); ok {
		out.MUC4 = m.code
	}
	if n := c.UCDP(kind, d, sideA, sideB); n != 0 {
		out.UCDP = &vedette.UCDPCode{TypeOfViolence: n}
	}
	if *out == (vedette.Codes{}) {
		return nil
	}
	return out
}

// Note returns what a codebook ("plover", "acled", "cameo", "muc4") loses or
// why it has no place for a kind.
func (c *Crosswalks) Note(table string, kind vedette.EventType) string {
	for _, m := range c.tables[table][kind] {
		if m.note != "" {
			return m.note
		}
	}
	return ""
}

// find returns the first row whose condition holds, conditions first.
func (c *Crosswalks) find(table string, kind vedette.EventType, d *vedette.Details, sideA vedette.ActorKind) (mapping, bool) {
	var plain mapping
	for _, m := range c.tables[table][kind] {
		if m.when == "" {
			plain = m
		} else if holds(m.when, d, sideA) {
			return m, m.code != Unmapped
		}
	}
	return plain, plain.code != "" && plain.code != Unmapped
}

func holds(when string, d *vedette.Details, sideA vedette.ActorKind) bool {
	if when == "state" {
		return side(sideA) == "state"
	}
	if d == nil {
		return false
	}
	switch when {
	case "civilian":
		return d.CivilianTargeting != nil && *d.CivilianTargeting
	case "targeted":
		return d.Targeted != nil && *d.Targeted
	case "harm":
		return d.Harm != nil && len(d.Harm.Killed)+len(d.Harm.Wounded)+len(d.Harm.Casualties) > 0
	case "captive":
		return d.Harm != nil && len(d.Harm.Captured)+len(d.Harm.Abducted) > 0
	}
	return false
}
