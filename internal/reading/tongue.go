package reading

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// verdict is what the single words of a text in our letters say of its language.
type verdict uint8

const (
	unsure    verdict = iota // no words but names, or too few
	native                   // English
	strangers                // words that English hardly has: another language, unless English was declared
	foreigner                // another language
)

// tongueIndex is the index of data/language/tongues.txt: the languages that have a
// word, the first bit for English.
type tongueIndex struct {
	of        map[string]uint32
	particles map[string]bool
	languages []vedette.Language // by bit; English is the first
}

var loadTongues = sync.OnceValue(func() *tongueIndex {
	x := &tongueIndex{of: map[string]uint32{}, particles: map[string]bool{}, languages: []vedette.Language{english}}
	l, err := lexicon.LoadTongues()
	if err != nil {
		return x // lexicon's own test reads the file
	}
	for _, w := range l.Particles {
		x.particles[w] = true
	}
	for _, name := range l.Languages() {
		bit := 0
		if name != english {
			bit = len(x.languages)
			x.languages = append(x.languages, name)
		}
		for _, w := range l.Words[name] {
			x.of[w] |= 1 << bit
		}
	}
	return x
})

// tally counts the words of a text by what they tell.
type tally struct {
	english, foreign int
	accents          int // lower-case words with letters that English has not
	plain            int // lower-case words, particles of names apart
	by               [32]int
}

// tongueOf tells from single words whether a text is English, and else which
// language it is in, "" where that is not told. Words in capitals are names
// unless they are in a list, or everything is in capitals.
func tongueOf(s string) (verdict, vedette.Language) {
	x := loadTongues()
	if strings.Contains(s, "://") || strings.Contains(s, "www.") {
		s = withoutAddresses(s)
	}
	c := x.count(outsideQuotes(s))
	switch other := c.foreign + c.accents; {
	case c.english > 1 && c.english > 2*other, c.english == 1 && other == 0 && c.plain <= 3:
		return native, english
	case other > c.english && c.plain > 0:
		return foreigner, x.best(&c)
	case c.english == 0 && c.plain >= 4:
		return strangers, x.best(&c)
	case other >= c.english && c.plain > 1:
		if g := whatlanggo.Detect(s); g.Lang != whatlanggo.Eng {
			return strangers, x.best(&c) // trigrams are no proof, but two words that are not known
		}
	}
	return unsure, ""
}

func (x *tongueIndex) count(s string) (c tally) {
	shouts := strings.ToUpper(s) == s
	for w := range strings.FieldsFuncSeq(s, notWord) {
		w = strings.Trim(w, "'’-")
		r, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(w)
		if w == "" || !unicode.Is(unicode.Latin, r) || x.particles[low] {
			continue
		}
		in := x.languagesOf(low)
		lower := shouts || low == w
		if lower && (in != 0 || len(w) > 2) {
			c.plain++
		}
		switch {
		case in == 1:
			c.english++
		case in&1 != 0: // "in", "on", "a": of others too
		case in != 0:
			c.foreign++
			for ; in != 0; in &= in - 1 {
				c.by[bits.TrailingZeros32(in)]++
			}
		case lower && accented(low):
			c.accents++
		}
	}
	return c
}

// languagesOf returns the languages of a word, for English also by its stem, and
// of the part behind an elided article ("l'armée").
func (x *tongueIndex) languagesOf(w string) uint32 {
	if in := x.of[w]; in != 0 {
		return in
	}
	if i := strings.IndexAny(w, "'’"); i > 0 && i <= 2 {
		_, n := utf8.DecodeRuneInString(w[i:])
		return x.of[w[i+n:]] &^ 1
	}
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	for _, end := range [...]string{"s", "es", "d", "ed", "ing", "ly"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 && x.of[stem]&1 != 0 {
			return 1
		}
	}
	if in := x.of[w]; in != 0 {
		return in
	}
	for _, end := range [...]string{"ing", "ly", "ed", "ness"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+3 && !accented(w) {
			return 1 // the forms of words that no list can hold
		}
	}
	return 0
}

// best returns the language with the most words, "und" where none leads.
func (x *tongueIndex) best(c *tally) vedette.Language {
	top, tie := 0, false
	for i := 1; i < len(x.languages); i++ {
		if c.by[i] > c.by[top] || top == 0 && c.by[i] > 0 {
			top, tie = i, false
		} else if top > 0 && c.by[i] == c.by[top] {
			tie = true
		}
	}
	if top == 0 || tie {
		return undetermined
	}
	return x.languages[top]
}

// accented reports whether a word has a letter outside of ASCII.
func accented(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf && !strings.HasPrefix(w[i:], "’") {
			return true
		}
	}
	return false
}

func notWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-'
}

// withoutAddresses returns a text without the words that are addresses.
func withoutAddresses(s string) string {
	words := strings.Fields(s)
	return strings.Join(slices.DeleteFunc(words, func(w string) bool {
		return strings.Contains(w, "://") || strings.HasPrefix(w, "www.")
	}), " ")
}

// outsideQuotes returns a text without what stands in double quotation marks,
// where enough is left of it to judge by.
func outsideQuotes(s string) string {
	if !strings.ContainsAny(s, "\"“«") {
		return s
	}
	var b strings.Builder
	in := false
	for _, r := range s {
		switch r {
		case '“', '«':
			in = true
		case '”', '»':
			in = false
		case '"':
			in = !in
		default:
			if !in {
				b.WriteRune(r)
			}
		}
	}
	if len(strings.Fields(b.String())) < 4 {
		return s
	}
	return b.String()
}
