package lexicon

import (
	"fmt"
	"io/fs"
	"path"

	"go.yaml.in/yaml/v4"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Language is what data/language/en says about words that tell who speaks, with
// which stance, how surely, and of which standing facts.
type Language struct {
	Sayings     []Saying     // attribution.yaml, denial.yaml
	Answers     []Answer     // answers.yaml
	Effects     []Effect     // status.yaml
	Hedges      []Hedge      // hedges.yaml
	Estimates   []Estimate   // certainty.yaml
	Aspects     []AspectCue  // aspects.yaml
	Speakers    []Speakers   // speakers.yaml
	Relations   []Relation   // relations.yaml
	Measures    []Measure    // figures.yaml
	Assessments []Assessment // assessments.yaml
	Campaigns   []Campaign   // campaigns.yaml
}

// LoadLanguage reads and checks the English words. An error names file and line.
func LoadLanguage() (*Language, error) { return ReadLanguage(data.Language, "language/en") }

// ReadLanguage reads the words in a folder of fsys.
func ReadLanguage(fsys fs.FS, dir string) (*Language, error) {
	l := new(Language)
	var err error
	read := func(f func(fs.FS, string) error, name string) {
		if err == nil {
			err = f(fsys, path.Join(dir, name))
		}
	}
	read(into(&l.Sayings), "attribution.yaml")
	read(into(&l.Sayings), "denial.yaml")
	read(into(&l.Answers), "answers.yaml")
	read(into(&l.Effects), "status.yaml")
	read(into(&l.Hedges), "hedges.yaml")
	read(into(&l.Estimates), "certainty.yaml")
	read(into(&l.Aspects), "aspects.yaml")
	read(into(&l.Speakers), "speakers.yaml")
	read(into(&l.Relations), "relations.yaml")
	read(into(&l.Measures), "figures.yaml")
	read(into(&l.Assessments), "assessments.yaml")
	read(into(&l.Campaigns), "campaigns.yaml")
	if err != nil {
		return nil, err
	}
	return l, nil
}

// entry is one mapping of a dictionary file; check says what is wrong with it.
type entry interface{ check() error }

// into returns a reader that appends the entries of a file, a YAML list of
// mappings, to list. Unknown and double keys are faults.
func into[T any, P interface {
	*T
	entry
}](list *[]T) func(fs.FS, string) error {
	return func(fsys fs.FS, file string) error {
		b, err := fs.ReadFile(fsys, file)
		if err != nil {
			return &vedette.Error{Kind: vedette.ErrInternal, File: file, Message: "cannot be read", Err: err}
		}
		var nodes []yaml.Node
		if err := yaml.Unmarshal(b, &nodes); err != nil {
			return fault(file, 0, err)
		}
		for i := range nodes {
			var e T
			if err := nodes[i].Load(&e, yaml.WithKnownFields(true)); err != nil {
				return fault(file, nodes[i].Line, err)
			}
			if err := P(&e).check(); err != nil {
				return fault(file, nodes[i].Line, err)
			}
			*list = append(*list, e)
		}
		return nil
	}
}

func fault(file string, line int, err error) error {
	return &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + file, Line: line, Message: "faulty entry", Err: err}
}

// oneOf reports a word that is not among those allowed; "" passes.
func oneOf(what, word string, allowed ...string) error {
	if word == "" {
		return nil
	}
	for _, a := range allowed {
		if a == word {
			return nil
		}
	}
	return fmt.Errorf("%s %q is none of %q", what, word, allowed)
}

// LoadSayings reads only the words that attribute something to somebody.
func LoadSayings() ([]Saying, error) {
	var list []Saying
	for _, name := range []string{"attribution.yaml", "denial.yaml"} {
		if err := into(&list)(data.Language, path.Join("language/en", name)); err != nil {
			return nil, err
		}
	}
	return list, nil
}
