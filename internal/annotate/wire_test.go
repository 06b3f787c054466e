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
		{"Fighters of the Movement for Unity and Justice [MUJ] withdrew. The MUJ did not say why.", "Movement for Unity and Justice:organisation|MUJ:organisation|MUJ:organisation"},
		{"GUERRILLAS OF THE POPULAR LIBERATION FRONT [FPL] ATTACKED A GARRISON.", "POPULAR LIBERATION FRONT:organisation|FPL:organisation"},
		{"SAN MIGUEL, 4 FEB 91 (AGENCIA SUR) -- THE BRIDGE IS CLOSED.", "SAN MIGUEL:location"},
		{"Lt. Col. Ismail Haroun and Maj. Gen. Peter Lokwang met in Wau.", "Ismail Haroun:person|Peter Lokwang:person|Wau:location"},
		{"COLONEL JOSE ANTONIO RIVERA, COMMANDER OF THE THIRD BRIGADE, SAID NOTHING.", "JOSE ANTONIO RIVERA:person"},
		{"He spoke with Sheikh Abdul Aziz bin Fahd al-Thani.", "Abdul Aziz bin Fahd al-Thani:person"},
		{"Brigadier General Abdel Karim Suleiman left the Dar al-Arqam school on Monday.", "Dar al-Arqam:location"},
		{"Fighters of Jund al-Sham left Umm al-Quwain.", "Jund al-Sham:organisation|Umm al-Quwain:location"},
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
