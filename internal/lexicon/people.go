package lexicon

import (
	"io/fs"
	"strings"

	"github.com/vedette-org/vedette/data"
)

// PeopleNames are the words of data/people: given names, family names, and
// those that may be either.
type PeopleNames struct{ Given, Family, Either []string }

// LoadPeopleNames reads the lists.
func LoadPeopleNames() (*PeopleNames, error) {
	p := &PeopleNames{}
	for _, f := range []struct {
		file string
		into *[]string
	}{{"given.txt", &p.Given}, {"family.txt", &p.Family}, {"either.txt", &p.Either}, {"wars.txt", &p.Either}} {
		b, err := fs.ReadFile(data.People, "people/"+f.file)
		if err != nil {
			return nil, err
		}
		for line := range strings.SplitSeq(string(b), "\n") {
			if !strings.HasPrefix(line, "#") {
				*f.into = append(*f.into, strings.Fields(line)...)
			}
		}
	}
	return p, nil
}
