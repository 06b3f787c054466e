package word

import (
	"strings"
	"testing"
)

func TestShape(t *testing.T) {
	for w, want := range map[string]Shape{
		"army": Lower, "Kabul": Title, "FMLN": Upper, "J": Initial, "iPhone": Mixed, "107": Digits, "3,000": Number,
		"3rd": WithDigits, "U.S.": Dotted, "Ba'ath": Joined, "--": Marks, "": NoShape, "Élan": Title, "عدن": Lower,
	} {
		if got := At(w, false).Shape; got != want {
			t.Errorf("shape of %q is %d, want %d", w, got, want)
		}
	}
	if got := At("ARMY", true).Shape; got != Shouted {
		t.Errorf("shape of a shouted word is %d", got)
	}
}

func TestLook(t *testing.T) {
	a, b := At("Shelling", false), At("SHELLING", true)
	if a.Low != b.Low || a.Suffix != b.Suffix || a.Prefix != b.Prefix {
		t.Error("the same letters in capitals look different")
	}
	if At("107", false).Low != At("982", false).Low {
		t.Error("two numbers of three digits look different")
	}
	if c := At("killing", false); c.Suffix[2] != a.Suffix[2] || c.Suffix[3] != a.Suffix[3] || c.Low == a.Low {
		t.Error("the ends of shelling and killing: -ling")
	}
	if At("isn’t", false).Low != At("isn't", false).Low {
		t.Error("a curly apostrophe makes another word")
	}
	At(strings.Repeat("é", 1000), false)
	At("\xff\xc3", false)
}

func TestShouts(t *testing.T) {
	for s, want := range map[string]bool{
		"THE ARMY DENIED IT.": true, "The army denied it.": false, "FMLN": false, "UN, EU say no": false,
		"": false, "12 34": false, "THE 3d BRIGADE WAS THERE": true,
	} {
		if got := Shouts(s); got != want {
			t.Errorf("Shouts(%q) is %v", s, got)
		}
	}
}
