package reading

import (
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
)

// undetermined is the language of what is not English, and of which no more is known.
const undetermined vedette.Language = "und"

// fewLetters of another script show that a text is not English.
const fewLetters = 6

// letterOf gives letters that one language of a script has and its neighbours
// in the news lack, the surest first; a script with one language has no letters.
var letterOf = []struct {
	script   *unicode.RangeTable
	letters  string
	language vedette.Language
}{
	{unicode.Cyrillic, "іїєґІЇЄҐ", "uk"},
	{unicode.Cyrillic, "ыэъёЫЭЪЁ", "ru"},
	{unicode.Arabic, "ښځڅډړږېټ", "ps"},
	{unicode.Arabic, "ٹڈڑے", "ur"},
	{unicode.Arabic, "پچژگکی", "fa"},
	{unicode.Arabic, "ةىإأؤئ", "ar"},
	{unicode.Ethiopic, "", "am"},
	{unicode.Myanmar, "", "my"},
	{unicode.Hiragana, "", "ja"},
	{unicode.Hangul, "", "ko"},
	{unicode.Han, "", "zh"},
}

// byScript guesses the language of a text in another script than ours by its
// letters.
func byScript(s string) vedette.Language {
	for _, l := range letterOf {
		if l.letters != "" && strings.ContainsAny(s, l.letters) {
			return l.language
		}
		if l.letters == "" && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(l.script, r) }) {
			return l.language
		}
	}
	return undetermined
}

// strange reports whether a text in our letters has hardly any of the small
// words that English cannot do without. Lists of names have none either, so it
// must be some sentences long.
func strange(s string) bool {
	words, hits, small := 0, 0, 0
	for w := range strings.FieldsFuncSeq(s, notLetter) {
		words++
		if w == strings.ToLower(w) {
			small++
		}
		if functionWords[strings.ToLower(w)] {
			hits++
		}
	}
	return words >= 15 && hits*25 < words && 2*small > words
}
