package lexicon

import (
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestPeopleNamesLoad(t *testing.T) {
	p, err := LoadPeopleNames()
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string][]string{"Ibrahim": p.Given, "Silva": p.Family, "Abdullahi": p.Either, "Soe": p.Either} {
		if !slices.Contains(list, name) {
			t.Errorf("%s is in none of the lists that it should be in", name)
		}
	}
	for _, list := range [][]string{p.Given, p.Family, p.Either} {
		if len(list) < 10000 {
			t.Errorf("a list has %d names only", len(list))
		}
		for _, n := range list {
			if r, _ := utf8.DecodeRuneInString(n); !unicode.IsUpper(r) {
				t.Errorf("%q has no capital", n)
			}
		}
	}
}
