package reading

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	anEnglish = "The army said on Monday that two of its soldiers had been killed when a bomb went off beside the road to Bria."
	aSpanish  = "El ejército dijo el lunes que dos de sus soldados murieron cuando estalló una bomba junto a la carretera de Bria."
	aShort    = "Nadie se atribuyó el ataque."
)

// TestPassages: runs of paragraphs in another language are passages, short ones
// only beside long ones, and lines of a wrapped paragraph stay together.
func TestPassages(t *testing.T) {
	wrapped := strings.Replace(aSpanish, "murieron ", "murieron\n", 1)
	for _, c := range []struct {
		name  string
		parts []string
		sep   string
		want  []string // of each passage, its first word and its last
		found bool
	}{
		{"a run", []string{anEnglish, aSpanish, aShort, anEnglish}, "\n\n", []string{"El ataque. 2"}, true},
		{"two runs", []string{aSpanish, anEnglish, aSpanish}, "\n\n", []string{"El Bria. 1", "El Bria. 1"}, true},
		{"a short one alone", []string{anEnglish, aShort, anEnglish}, "\n\n", nil, true},
		{"wrapped lines", []string{anEnglish, wrapped}, "\r\n\r\n", []string{"El Bria. 1"}, true},
		{"nothing English", []string{aSpanish, aSpanish}, "\n\n", []string{"El Bria. 2"}, false},
	} {
		s := strings.Join(c.parts, c.sep)
		foreign, found := Passages(s, "")
		var got []string
		for _, f := range foreign {
			w := strings.Fields(s[f.Start:f.End])
			got = append(got, w[0]+" "+w[len(w)-1]+" "+string(rune('0'+f.Parts)))
		}
		if strings.Join(got, "; ") != strings.Join(c.want, "; ") || found != c.found {
			t.Errorf("%s: %q, English %v, want %q, %v", c.name, got, found, c.want, c.found)
		}
	}
	if foreign, found := Passages(aSpanish+"\n\nAFP\n\n"+anEnglish, "es"); !found || len(foreign) != 1 || foreign[0].Parts != 2 {
		t.Errorf("of a Spanish report with a paragraph in English %v is left out, English %v", foreign, found)
	}
}

// TestPassagesOfAnything: passages lie in the text, in order and apart.
func TestPassagesOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom([]string{anEnglish, aSpanish, aShort, "\n", "\r\n", "\u2028"}), rapid.String())).Draw(t, "parts")
		s := strings.Join(parts, rapid.SampledFrom([]string{"\n", "\n\n", ""}).Draw(t, "between"))
		at := 0
		foreign, _ := Passages(s, "")
		for _, f := range foreign {
			if f.Start < at || f.End <= f.Start || f.End > len(s) || f.Parts < 1 {
				t.Fatalf("%q has %v behind byte %d", s, f, at)
			}
			at = f.End
		}
	})
}
