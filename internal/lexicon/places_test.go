package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestPlacesLoad(t *testing.T) {
	p, err := LoadPlaces()
	if err != nil {
		t.Fatal(err)
	}
	unverified, countries := 0, map[string]bool{}
	seen := map[string]bool{}
	for _, s := range p.Sites {
		if s.Source == Unverified {
			unverified++
		}
		countries[string(s.Country)] = true
		id := string(s.Country) + " " + strings.ToLower(s.Name)
		if seen[id] {
			t.Errorf("supplement.tsv has %s twice", id)
		}
		seen[id] = true
		if s.Lat == 0 && s.Lon == 0 {
			t.Errorf("%s lies at 0, 0", s.Name)
		}
	}
	t.Logf("supplement: %d rows over %d countries, %d unverified", len(p.Sites), len(countries), unverified)
	unread := 0
	for _, d := range p.Disputes {
		if strings.HasPrefix(d.Source, Unverified+": ") {
			unread++
		} else if strings.HasPrefix(d.Source, Unverified) {
			t.Errorf("%s: unverified, but of what?", d.Place)
		}
	}
	t.Logf("disputed: %d rows, %d unverified", len(p.Disputes), unread)
	codes := map[string]bool{}
	for _, c := range p.Countries {
		if codes[string(c.Code)] {
			t.Errorf("countries.tsv has %s twice", c.Code)
		}
		codes[string(c.Code)] = true
	}
	if len(p.Countries) < 240 || len(p.Sites) < 150 || len(p.Words) < 300 {
		t.Errorf("%d countries, %d sites, %d words: rows are missing", len(p.Countries), len(p.Sites), len(p.Words))
	}
}

func TestFaultyPlacesNameFileAndLine(t *testing.T) {
	good := map[string]string{
		"countries.tsv":  "code\tname\taliases\tdemonyms\tcapital\tlat\tlon\nAF\tAfghanistan\t\tAfghan\tKabul\t33\t66\n",
		"supplement.tsv": "name\taliases\tkind\tcountry\tadmin1\tlat\tlon\tsource\n",
		"admin1.tsv":     "code\tname\taliases\n",
		"words.tsv":      "class\twords\n",
		"disputed.tsv":   "place\tname\tclaimed_by\tsource\n",
	}
	for _, c := range []struct{ file, row, want string }{
		{"countries.tsv", "ZZZ\tNowhere\t\t\tNone\t1\t1", "countries.tsv:3: \"ZZZ\" is no country code"},
		{"countries.tsv", "XX\tNowhere\t\t\tNone\t91\t1", "countries.tsv:3: \"91\" is no latitude"},
		{"disputed.tsv", "country:AF\tAfghanistan\tAF\tx", "disputed.tsv:2: \"country:AF\" needs the id of a place, two claims"},
		{"disputed.tsv", "country:AF\tAfghanistan\tAF|QQ\tx", "disputed.tsv:2: country \"QQ\" is not in countries.tsv"},
		{"supplement.tsv", "Camp\t\ttent\tAF\t\t1\t1\tx", "supplement.tsv:2: \"tent\" is no kind of place"},
		{"supplement.tsv", "Camp\t\tsite\tQQ\t\t1\t1\tx", "supplement.tsv:2: country \"QQ\" is not in countries.tsv"},
		{"supplement.tsv", "Camp\t\tsite\tAF\t\t1\t1\t", "supplement.tsv:2: name and source must be given"},
		{"supplement.tsv", "Camp\tsite", "supplement.tsv:2: 2 columns where 8 are due"},
		{"admin1.tsv", "AF31\tx\ty", "admin1.tsv:2: \"AF31\" is no code"},
		{"words.tsv", "noun\tx", "words.tsv:2: \"noun\" is neither"},
	} {
		fsys := fstest.MapFS{}
		for name, s := range good {
			if name == c.file {
				s += c.row + "\n"
			}
			fsys["p/"+name] = &fstest.MapFile{Data: []byte(s)}
		}
		_, err := ReadPlaces(fsys, "p")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %q gives %v, not %q", c.file, c.row, err, c.want)
		}
	}
}
