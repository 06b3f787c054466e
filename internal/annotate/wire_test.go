package annotate

import (
	"strings"
	"testing"
)

// TestNamesOfTheWire holds names to the habits of wire services.
func TestNamesOfTheWire(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Fighters of the Popular Liberation Front [PLF] took the town. The PLF denied it.", "PLF:organisation"},
		{"General Tesfaye Bekele said on Monday that the road was open.", "Tesfaye Bekele:person"},
		{"Residents of the Al-Nahda neighbourhood fled.", "Al-Nahda:location"},
		{"Shells fell in the province of Kerim on Friday.", "Kerim:location"},
		{"They drove off in a captured T-62 and two trucks.", "T-62:weapon"},
		{"Ethiopian troops withdrew from Baidoa, the ministry said.", "Ethiopian:nationality"},
	} {
		x := annotated(t, c.in)
		var got []string
		for _, n := range x.Names {
			got = append(got, x.Of(n.Span)+":"+string(n.Kind))
		}
		if !strings.Contains("|"+strings.Join(got, "|")+"|", "|"+c.want+"|") {
			t.Errorf("%s\n got %q\nwant %s", c.in, got, c.want)
		}
	}
}
