package name

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// cue is a set of classes of data/language/en/names.txt.
type cue uint16

const (
	cueTitle cue = 1 << iota
	cueOrganisation
	cueOf
	cueLocation
	cueFacility
	cueEvent
	cueWeapon
	cueDemonym
	cueJoint
	cueBefore
	cueCalendar
	cueBody
	cueCountry // the name of a country in one word
)

var cueNames = map[string]cue{
	"title": cueTitle, "organisation": cueOrganisation, "of": cueOf, "location": cueLocation, "facility": cueFacility,
	"event": cueEvent, "weapon": cueWeapon, "demonym": cueDemonym, "joint": cueJoint, "before": cueBefore, "calendar": cueCalendar, "body": cueBody,
}

// cues are the words that tell what a name names, in lower case.
type cues map[string]cue

const longestCue = 24 // bytes

// of returns the classes of a word in any case.
func (c cues) of(w string) cue {
	if len(w) > longestCue {
		return 0
	}
	var buf [longestCue]byte
	for i := range len(w) {
		b := w[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		buf[i] = b
	}
	return c[string(buf[:len(w)])]
}

func loadCues(fsys fs.FS, dir string) (cues, error) {
	c := cues{}
	name := dir + "/names.txt"
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		if err := c.read(sc.Text()); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: "data/" + name, Line: n, Message: err.Error()}
		}
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	return c, c.addCountries()
}

func (c cues) read(line string) error {
	if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
		return nil
	}
	head, words, ok := strings.Cut(line, ":")
	class := cueNames[head]
	if !ok || class == 0 {
		return fmt.Errorf("a line begins with a class and a colon, this one with %.30q", line)
	}
	for w := range strings.FieldsSeq(words) {
		switch {
		case len(w) > longestCue || w != strings.ToLower(w):
			return fmt.Errorf("%q is too long or not in lower case", w)
		case c[w]&class != 0:
			return fmt.Errorf("%q is in the class already", w)
		}
		c[w] |= class
	}
	return nil
}

// addCountries adds the countries of one word and what their people are called.
func (c cues) addCountries() error {
	p, err := lexicon.LoadPlaces()
	if err != nil {
		return err
	}
	for _, country := range p.Countries {
		for _, n := range append([]string{country.Name}, country.Aliases...) {
			if !strings.Contains(n, " ") && len(n) <= longestCue {
				c[strings.ToLower(n)] |= cueCountry
			}
		}
		for _, d := range country.Demonyms {
			for _, d := range []string{d, d + "s"} {
				if !strings.Contains(d, " ") && len(d) <= longestCue {
					c[strings.ToLower(d)] |= cueDemonym
				}
			}
		}
	}
	return nil
}
