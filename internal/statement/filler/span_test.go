package filler

import "testing"

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{"The  U.N. convoy": "un convoy", "a car-bomb": "carbomb", "THE": "", "ANSWER an oath": "answer oath", "Ávila": "ávila"} {
		if got := Normal(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestAcronym(t *testing.T) {
	words := []string{"farabundo", "marti", "national", "liberation", "front"}
	if !acronym(words, "fmnlf") || acronym(words, "eln") || acronym(words[:1], "fm") {
		t.Error("initials are taken for others")
	}
}

func TestWithin(t *testing.T) {
	a, b := []string{"galan"}, []string{"luis", "carlos", "galan"}
	if !within(a, b) || within(b, a) || within(b, b) {
		t.Error("a name is within a longer one that has its words, and no other way")
	}
}
