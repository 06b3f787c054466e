package actor_test

import "testing"

// TestMembersBehindBrackets holds fighters to be of the group whose short name
// stands in brackets before them, and speakers to be the governments of capitals.
func TestMembersBehindBrackets(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Rapid Support Forces (RSF) fighters attacked El Fasher.", "fighters", "rsf"},
		{"National Liberation Army (ELN) rebels kidnapped two engineers in Arauca.", "rebels", "eln"},
		{"Soldiers left the town (Goma) militants had taken.", "militants", ""},
		{"Ankara countered that its drones had hit only fighters.", "Ankara", "tr-government"},
		{"Officials said herders had killed nine farmers in Benue.", "herders", "generic-herders-ng"},
	} {
		x := resolve(t, c.text, "2024-03-12")
		got := ""
		if r := found(t, x, c.words); r != nil {
			got = string(x.Actors[r.Actor].ID)
		}
		if got != c.want && (c.want != "" || got != "generic-militants" && got != "generic-militants-cd") {
			t.Errorf("%s: %q is %q, want %q", c.text, c.words, got, c.want)
		}
	}
}
