package chain

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// sort is a set of what a word may stand for: one bit a text.MentionClass, and
// what is known of people.
type sort uint32

const (
	isPerson sort = 1 << text.ClassPerson
	isGroup  sort = 1 << text.ClassGroup
	isPlace  sort = 1 << text.ClassPlace
	isThing  sort = 1 << text.ClassThing
	isEvent  sort = 1 << text.ClassEvent
	isTime   sort = 1 << text.ClassTime
	isNotion sort = 1 << text.ClassNotion
	isMale   sort = 1 << (text.ClassNotion + iota - 6)
	isFemale
	isOffice
	isMeasure
	maleName
	femaleName

	anyClass = isPerson | isGroup | isPlace | isThing | isEvent | isTime | isNotion
)

var sorts = map[string]sort{
	"person": isPerson, "group": isGroup, "place": isPlace, "thing": isThing, "event": isEvent, "time": isTime, "notion": isNotion,
	"male": isMale | isPerson, "female": isFemale | isPerson, "office": isOffice | isPerson, "measure": isMeasure, "male-name": maleName, "female-name": femaleName,
}

// words are data/language/en/mentions.txt by the keys of the words: what each may
// stand for, and the lists of words that mean much the same that it is in.
type words struct {
	sorts map[uint64]sort
	like  map[uint64]uint32
	lists int
}

func loadWords(fsys fs.FS, name string) (*words, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: "data/" + name, Message: "cannot load", Err: err}
	}
	defer f.Close()
	w := &words{sorts: map[uint64]sort{}, like: map[uint64]uint32{}}
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		if err := w.read(sc.Text()); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: "data/" + name, Line: n, Message: err.Error()}
		}
	}
	return w, sc.Err()
}

func (w *words) read(line string) error {
	if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
		return nil
	}
	head, list, ok := strings.Cut(line, ":")
	s := sorts[head]
	if !ok || s == 0 && head != "alike" || w.lists == 32 {
		return fmt.Errorf("a line begins with a class and a colon, and at most 32 with alike; this one with %.30q", line)
	}
	for word := range strings.FieldsSeq(list) {
		if word != strings.ToLower(word) {
			return fmt.Errorf("%q is not in lower case", word)
		}
		if s == 0 {
			w.like[keyOf(word)] |= 1 << w.lists
		} else {
			w.sorts[keyOf(word)] |= s
		}
	}
	if s == 0 {
		w.lists++
	}
	return nil
}

// keyOf returns the hash of a word in lower case and, by its form, singular, so
// that "GUERRILLAS", tagged as a name, meets "guerrilla".
func keyOf(s string) uint64 {
	var buf [40]byte
	n := 0
	for i := 0; i < len(s) && n < len(buf); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[n] = c
		n++
	}
	h := uint64(14695981039346656037)
	for _, c := range singular(buf[:n]) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

func singular(b []byte) []byte {
	n := len(b)
	switch {
	case n > 4 && string(b[n-3:]) == "ies":
		b[n-3] = 'y'
		return b[:n-2]
	case n > 3 && b[n-1] == 's' && b[n-2] != 's' && b[n-2] != 'u' && b[n-2] != 'i' && b[n-2] != '\'':
		return b[:n-1]
	case n >= 3 && string(b[n-3:]) == "men":
		b[n-2] = 'a'
	case n == 8 && string(b) == "children":
		return b[:5]
	}
	return b
}
