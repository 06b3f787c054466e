package place

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// plain cuts a text into sentences and tokens and tags each capitalised word as
// a proper noun: enough to test this room by itself.
func plain(s string) *text.Text {
	t := &text.Text{Report: &vedette.Report{ID: "r", Text: s, Language: "en"}}
	first := 0
	end := func(n int) {
		if n > first {
			t.Sentences = append(t.Sentences, text.Sentence{First: first, Last: n, Span: t.Words(first, n)})
			first = n
		}
	}
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && (letter(s[j]) || s[j] == '.' && j > i && j+1 < len(s) && letter(s[j+1]) && j-i < 4) {
			j++
		}
		if j == i {
			j++
			for j < len(s) && s[j]&0xc0 == 0x80 {
				j++
			}
		}
		if w := s[i:j]; strings.TrimSpace(w) != "" {
			k := text.Token{Span: vedette.Span{Start: i, End: j}, Head: -1, Sent: len(t.Sentences), POS: text.NOUN}
			if unicode.IsUpper(rune(w[0])) {
				k.POS = text.PROPN
			}
			t.Tokens = append(t.Tokens, k)
			if w == "." {
				end(len(t.Tokens))
			}
		}
		i = j
	}
	end(len(t.Tokens))
	return t
}

func letter(c byte) bool { return c >= 0x80 || unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c)) }

// found lists the refs of a text as "words=id", with ~ before a demonym's.
func found(t *text.Text) []string {
	var out []string
	for _, r := range t.PlaceRefs {
		s := t.Of(r.Span) + "=" + string(t.Places[r.Place].ID)
		if r.Demonym {
			s = "~" + s
		}
		out = append(out, s)
	}
	return out
}

func TestResolve(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ name, text, want string }{
		{"town of the country named", "Gunmen raided a market in Tillaberi, Niger, at dawn.", "Tillaberi=geonames:2438678 Niger=country:NE"},
		{"province before town", "Shells hit the Donetsk town of Bakhmut overnight.", "Donetsk=admin1:UA.05 Bakhmut=geonames:713174"},
		{"demonym, not place", "The Malian army said it had repelled an attack near Gao.", "~Malian=country:ML Gao=geonames:2457163#near"},
		{"part of a country", "Fighting has spread across northern Mozambique.", "Mozambique=country:MZ#northern"},
		{"a person named like a town", "Amir Mosul said he had seen nothing.", ""},
		{"a person with a title", "General Hamilton toured the front.", ""},
		{"months and weekdays", "In March and on Sunday the shelling stopped.", ""},
		{"compound name of a group", "Fighters of Al-Shabaab-Kismayo denied it.", ""},
		{"border with a country", "Troops massed along the border with Eritrea.", "border with Eritrea=border:ER Eritrea=country:ER"},
		{"border of a people", "Smugglers crossed the Kenyan border at night.", "Kenyan border=border:KE ~Kenyan=country:KE"},
		{"province said to be one", "Clashes continued in Balkh province.", "Balkh=admin1:AF.30"},
		{"states of the press", "He was born in Fresno, Calif., in 1990.", "Fresno=geonames:5350937 Calif=admin1:US.CA"},
		{"small words within a name", "Gunmen attacked the port of Port-au-Prince.", "Port-au-Prince=geonames:3718426"},
		{"article in small letters", "Families fled el-Geneina in Darfur.", "el-Geneina=geonames:379303 Darfur=supplement:sd-darfur"},
		{"languages are no places", "The group publishes in Tajik, Uzbek and Kyrgyz languages.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := plain(c.text)
			g.Resolve(x)
			if got := strings.Join(found(x), " "); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestSpellingsFindTheSamePlace(t *testing.T) {
	g := gazetteer(t)
	for _, names := range [][]string{
		{"Termez", "Termiz", "Tirmuz", "Tarmez"},
		{"Khwaja Ghar", "Khwajah Ghar", "Khoja Ghar"},
		{"El Fasher", "Al Fashir", "el-Fasher"},
		{"Kharkov", "Kharkiv"},
		{"Mazar-i-Sharif", "Mazar-e Sharif", "Mazar-I-Sharif"},
		{"Kunduz", "Qunduz", "Konduz"},
	} {
		var first vedette.PlaceID
		for i, n := range names {
			x := plain("The town of " + n + " was shelled.")
			k := strings.Index(x.S(), n)
			p := g.ResolveSpans(x, []vedette.Span{{Start: k, End: k + len(n)}})[0]
			switch {
			case p == nil:
				t.Errorf("%s is not found", n)
			case i == 0:
				first = p.ID
			case p.ID != first:
				t.Errorf("%s is %s, %s %s", n, p.ID, names[0], first)
			}
		}
	}
}

func TestWithinAndExactness(t *testing.T) {
	g := gazetteer(t)
	x := plain("Villagers in Sabon Birni, Sokoto state, fled.")
	g.Resolve(x)
	if len(x.PlaceRefs) != 2 || x.PlaceRefs[1].Within != 0 || x.PlaceRefs[0].Within != -1 {
		t.Fatalf("refs %v", x.PlaceRefs)
	}
	if p := x.Places[0]; p.Exactness != vedette.ExactnessExact || p.Admin1 == "" || p.Country != "NG" {
		t.Errorf("%+v", p)
	}
	if p := x.Places[1]; p.Exactness != vedette.ExactnessAdmin1 || p.Kind != vedette.PlaceAdmin1 {
		t.Errorf("%+v", p)
	}
}

func TestSiteStandsAtItsTown(t *testing.T) {
	g := gazetteer(t)
	x := plain("A drone hit the Al Salam Hospital in Taiz, Yemen.")
	x.Names = []text.Name{{First: 4, Last: 7, Head: 6, Span: x.Words(4, 7), Kind: text.NameFacility}}
	g.Resolve(x)
	var site, town *vedette.Place
	for i := range x.PlaceRefs {
		switch r := &x.PlaceRefs[i]; x.Of(r.Span) {
		case "Al Salam Hospital":
			site = &x.Places[r.Place]
		case "Taiz":
			town = &x.Places[r.Place]
			if r.Within < 0 || x.PlaceRefs[r.Within].Rule != RuleSite {
				t.Errorf("the town is not said to hold the site: %+v", r)
			}
		}
	}
	if site == nil || town == nil || *site.Lat != *town.Lat || site.Exactness != vedette.ExactnessNear || site.Kind != vedette.PlaceSite || site.Country != "YE" {
		t.Errorf("%+v %+v", site, town)
	}
}

func TestUnknownVillageVoidsNothing(t *testing.T) {
	g := gazetteer(t)
	x := plain("Raiders burned the village of Qwortzul in Mopti, Mali.")
	g.Resolve(x)
	got := found(x)
	if len(got) != 3 || !strings.HasPrefix(got[0], "Qwortzul=place-") {
		t.Fatal(got)
	}
	if p := x.Places[0]; p.Lat != nil || p.Country != "ML" || p.Exactness != "" {
		t.Errorf("%+v", p)
	}
	if len(x.Notices) != 1 || x.Notices[0].Code != vedette.NoticePlace || x.Notices[0].Evidence[0].Quote != "Qwortzul" {
		t.Errorf("notices %v", x.Notices)
	}
}

func TestOneSensePerReport(t *testing.T) {
	g := gazetteer(t)
	x := plain("Police in Tripoli, Lebanon, closed a road. At night Tripoli was calm.")
	g.Resolve(x)
	if x.PlaceRefs[0].Place != x.PlaceRefs[2].Place || x.Places[x.PlaceRefs[0].Place].Country != "LB" {
		t.Error(found(x))
	}
}

func TestSameBytesTwice(t *testing.T) {
	g := gazetteer(t)
	s := "Kabul, Kunduz and Balkh were hit. The Syrian army left Hama and Homs. In London, Ontario, and in Paris, Texas, people marched."
	a, b := plain(s), plain(s)
	g.Resolve(a)
	g.Resolve(b)
	if !slices.Equal(found(a), found(b)) {
		t.Error(found(a), found(b))
	}
}

func FuzzResolve(f *testing.F) {
	g := gazetteer(f)
	for _, s := range []string{"", "Kabul", "the Afghan border with", "village of", "near near Gao, Mali (Gao", "’s-Hertogenbosch \xff\xfe Al-", "ÉL-Fasher. U.S.. .", "North South East West", "Afghan-Tajik border of"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := plain(s)
		g.Resolve(x)
		for i, r := range x.PlaceRefs {
			if r.First < 0 || r.First >= r.Last || r.Last > len(x.Tokens) || r.Head < r.First || r.Head >= r.Last || r.Span != x.Words(r.First, r.Last) {
				t.Fatalf("ref %d: %+v", i, r)
			}
			if r.Place < 0 || r.Place >= len(x.Places) || r.Within < -1 || r.Within >= len(x.PlaceRefs) || r.Within == i {
				t.Fatalf("ref %d points nowhere: %+v", i, r)
			}
		}
		for _, p := range x.Places {
			if p.ID == "" || p.Name == "" || (p.Lat == nil) != (p.Lon == nil) || len(p.Evidence) == 0 {
				t.Fatalf("%+v", p)
			}
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	g := gazetteer(b)
	s := strings.Repeat("Rockets fell on Kramatorsk in the Donetsk region on Monday, killing at least four, the Ukrainian governor said. "+
		"A second strike hit a depot near Pokrovsk, 60 km from the front, and drones were heard over Dnipro and Zaporizhzhia. "+
		"The ministry in Moscow said its forces had taken the village of Krasna Hora. ", 6)
	x := plain(s)
	b.ReportAllocs()
	for b.Loop() {
		x.Notices = nil
		g.Resolve(x)
	}
	b.ReportMetric(float64(len(x.Tokens)), "tokens/report")
}
