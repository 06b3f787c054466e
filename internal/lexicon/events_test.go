package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vedette-org/vedette"
)

func TestKindsLoad(t *testing.T) {
	k, err := LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	if len(k.All()) < 50 {
		t.Errorf("%d kinds, fewer than the codebook lists", len(k.All()))
	}
	for _, kind := range k.All() {
		for _, s := range append(append([]string{}, kind.Examples...), kind.LookAlikes...) {
			if !strings.HasSuffix(s, ".") {
				t.Errorf("%s: %q is no sentence", kind.ID, s)
			}
		}
	}
}

func TestKindred(t *testing.T) {
	k, err := LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b vedette.EventType
		want bool
	}{
		{"shelling", "attack", true}, {"attack", "suicide-attack", true}, {"suicide-attack", "bombing", true},
		{"shelling", "air-strike", true}, {"shelling", "arrest", false}, {"protest", "shelling", false}, {"", "attack", false},
	} {
		if got := k.Kindred(c.a, c.b); got != c.want {
			t.Errorf("Kindred(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

const goodKind = `kind: raid
family: coercion
definition: A force of the state enters homes to search them or to arrest people.
triggers: [{verbs: [raid]}]
examples: [Police raided a house., Soldiers raided a shop., Police raided a bar., Troops raided a camp., Agents raided a flat.]
look_alikes: [They raided the fridge., Foxes raided the coop., Mice raided it., A rival raided the bank., A bidder raided the firm.]
`

func TestKindsRefused(t *testing.T) {
	for name, c := range map[string]struct{ file, from, to, want string }{
		"file name":  {"rade.yaml", "", "", `kind "raid" is not the name of its file`},
		"family":     {"raid.yaml", "coercion", "weather", `no family "weather"`},
		"class":      {"raid.yaml", "{verbs: [raid]}", "{verbs: [raid], needs: {object: [+nosuch]}}", `no class "+nosuch"`},
		"harm":       {"raid.yaml", "{verbs: [raid]}", "{verbs: [raid], harm: sad}", `no harm "sad"`},
		"role":       {"raid.yaml", "{verbs: [raid]}", "{verbs: [raid], roles: {object: hero}}", `no role "hero"`},
		"unknown":    {"raid.yaml", "triggers:", "trigers:", "cannot be read"},
		"no example": {"raid.yaml", ", Soldiers raided a shop.", "", "at least 5"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := fstest.MapFS{"events/" + c.file: {Data: []byte(strings.Replace(goodKind, c.from, c.to, 1))}}
			_, err := ReadKinds(fsys, "events")
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "data/events/"+c.file) {
				t.Errorf("error %v, want %q with its file", err, c.want)
			}
		})
	}
}
