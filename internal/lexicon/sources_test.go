package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestOutlets(t *testing.T) {
	o, err := LoadOutlets()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"afp": "Agence France-Presse", "AP": "Associated Press", "Xinhua": "Xinhua News Agency", "reuters": "Reuters"} {
		if got, ok := o.Find(name); !ok || got.Name != want {
			t.Errorf("Find(%q) = %q, %v; want %q", name, got.Name, ok, want)
		}
	}
	if got, ok := o.Find("Wire service A"); ok {
		t.Errorf("an unknown name was found: %v", got)
	}
}

func TestOutletFaults(t *testing.T) {
	good := "Agency One\tXK\twire\tA1\n"
	for name, tc := range map[string]struct{ file, want string }{
		"columns":   {good + "Agency Two\tXK\n", "f.tsv:2: 2 columns"},
		"country":   {"Agency\tKosovo\twire\t\n", "not a country code"},
		"lowercase": {"Agency\txk\twire\t\n", "not a country code"},
		"kind":      {"Agency\tXK\tagency\t\n", "not a kind of source"},
		"double":    {"# c\n\n" + good + "a1\tXK\twire\t\n", `f.tsv:4: the name "a1" is also one of "Agency One"`},
		"itself":    {"Agency\tXK\twire\tAGENCY\n", `the name "AGENCY" is also one of "Agency"`},
		"empty":     {"Agency\tXK\twire\tB|\n", "is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadOutlets(fstest.MapFS{"f.tsv": {Data: []byte(tc.file)}}, "f.tsv")
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want %q", err, tc.want)
			}
		})
	}
}
