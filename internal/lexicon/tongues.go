package lexicon

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Tongues are words by which the language of a short text is told.
type Tongues struct {
	Words     map[vedette.Language][]string
	Particles []string // small words of names
}

// LoadTongues reads language/tongues.txt, and for English the words of the lists
// of mentions, names and sayings too. An error names file and line.
func LoadTongues() (*Tongues, error) {
	t := &Tongues{Words: map[vedette.Language][]string{}}
	err := eachList("language/tongues.txt", func(class string, words []string) {
		if class == "particle" {
			t.Particles = append(t.Particles, words...)
			return
		}
		l := vedette.Language(class)
		t.Words[l] = append(t.Words[l], words...)
	})
	if err != nil {
		return nil, err
	}
	err = eachList("language/en/mentions.txt", func(class string, words []string) {
		if !strings.HasSuffix(class, "-name") {
			t.Words["en"] = append(t.Words["en"], words...)
		}
	})
	if err != nil {
		return nil, err
	}
	sayings, err := LoadSayings()
	for i := range sayings {
		t.Words["en"] = append(t.Words["en"], sayings[i].Words...)
	}
	return t, err
}

// eachList calls f for every line "class: words" of a file of lists.
func eachList(file string, f func(class string, words []string)) error {
	b, err := fs.ReadFile(data.Language, file)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + file, Message: "cannot be read", Err: err}
	}
	n := 0
	for line := range strings.SplitSeq(string(b), "\n") {
		n++
		if line == "" || line[0] == '#' {
			continue
		}
		class, words, ok := strings.Cut(line, ":")
		if !ok {
			return &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + file, Line: n, Message: "a line is a class, a colon and words"}
		}
		f(class, strings.Fields(words))
	}
	return nil
}

// Languages returns the languages that words are listed for, in order.
func (t *Tongues) Languages() []vedette.Language { return slices.Sorted(maps.Keys(t.Words)) }
