package reading

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
	"github.com/vedette-org/vedette"
	"golang.org/x/text/language"
)

const english vedette.Language = "en"

// sampleBytes of a text decide its language; minLetters is how many letters a
// guess by trigrams needs.
const (
	sampleBytes = 4 << 10
	minLetters  = 80
)

// Language returns the language of a text: what its words show, else what was
// declared, else "".
//
// A text that is surely not English, but whose language is not told, is "und"
// (ISO 639-2, undetermined).
//
// English is told by its function words, which beats trigrams on short texts
// full of foreign names and costs less. Headlines have few of them: there single
// words decide (data/language/tongues.txt), those outside of quotation marks where
// enough is left. Other languages are told by trigrams where they are sure
// (whatlanggo, its threshold of 0.8), else by their words: on short text, and
// among the languages of Arabic script, trigrams often are not. A declaration is
// believed only where the words show nothing: pages declare their template's
// language, not their text's.
//
// On three lists of short lines (languages_test.go), by function words and
// trigrams alone: 84 of 96 lines in other languages of the first two were taken
// for English, and 3 of 53 English ones were not. With single words none and 1;
// on a list written afterwards 10 of 24 and 0 of 16, and with trigrams asked
// where two words are not known 4 and 0. Of 3,000 headlines of UCDP GED, nine in
// ten of them English, those taken for another language are in one, but for two
// codes and addresses.
func Language(text string, declared vedette.Language) vedette.Language {
	s := sample(text)
	latin, other := letters(s)
	if latin >= other && englishWords(s) {
		return english
	}
	told, tongue := unsure, vedette.Language("")
	if latin >= other {
		told, tongue = tongueOf(s)
	}
	if told == native {
		return english
	}
	if latin+other >= minLetters && told != unsure || other > latin {
		if g := whatlanggo.Detect(s); g.IsReliable() && g.Lang != whatlanggo.Eng {
			if l := vedette.Language(g.Lang.Iso6391()); l != "" {
				return l
			}
		}
	}
	switch {
	case told == foreigner, told == strangers && declared != english:
		return tongue
	case other > latin && (declared == english || declared == "") && other >= fewLetters:
		return byScript(s)
	case declared == "" && latin >= minLetters && strange(s):
		return undetermined
	case declared == english && other > latin:
		return ""
	}
	return declared
}

func sample(s string) string {
	if len(s) <= sampleBytes {
		return s
	}
	end := sampleBytes
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// letters counts the letters of Latin script and those of all others, vowel
// signs too.
func letters(s string) (latin, other int) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				latin++
			}
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r), unicode.IsMark(r):
			other++
		}
	}
	return latin, other
}

// functionWords are frequent in English and rare or absent in the languages
// that share its script. "in", "of", "a", "was" and the like are left out:
// Dutch, French, German, Hausa or Spanish have them too.
var functionWords = map[string]bool{
	"the": true, "and": true, "that": true, "said": true, "with": true, "from": true, "were": true, "has": true,
	"had": true, "have": true, "been": true, "which": true, "their": true, "its": true, "they": true, "after": true,
	"by": true, "this": true, "would": true, "about": true, "who": true, "when": true, "than": true, "not": true,
	"two": true, "killed": true, "people": true, "of": true, "to": true, "at": true, "for": true, "it": true,
}

// englishWords reports whether a sample reads as English: three different
// function words at least, "the", "and" or "of" among ten words or more, and
// one word in nine a function word.
func englishWords(s string) bool {
	words, hits := 0, 0
	met := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, notLetter) {
		words++
		if len(w) > 6 {
			continue
		}
		if w = strings.ToLower(w); functionWords[w] {
			hits++
			met[w] = true
		}
	}
	if len(met) < 3 || hits*9 < words {
		return false
	}
	return words < 10 || met["the"] || met["and"] || met["of"]
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }

// languageTag returns the primary subtag of a language tag such as "ru-RU",
// "pt_BR" or "rus"; "" where it is none.
func languageTag(s string) vedette.Language {
	t, err := language.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	base, sure := t.Base()
	if sure == language.No || base.String() == "und" {
		return ""
	}
	return vedette.Language(base.String())
}

// LanguageName returns the English name of a language: "Russian (ru)".
func LanguageName(l vedette.Language) string {
	if l == undetermined {
		return "a language that was not told (und)"
	}
	if n := languageNames()[l]; n != "" {
		return n + " (" + string(l) + ")"
	}
	return string(l)
}

var languageNames = sync.OnceValue(func() map[vedette.Language]string {
	m := make(map[vedette.Language]string, len(whatlanggo.Langs))
	for l, n := range whatlanggo.Langs {
		if tag := vedette.Language(l.Iso6391()); tag != "" {
			m[tag] = n
		}
	}
	return m
})
