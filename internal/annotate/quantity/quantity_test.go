package quantity_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom/atomtest"
	"github.com/vedette-org/vedette/internal/annotate/quantity"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/text"
)

var tokenizers = map[string]func(*vedette.Report) *text.Text{"whole": atomtest.Whole, "split": atomtest.Split}

// show writes a quantity as "words|low/best/high|unit|flags".
func show(t *text.Text, q text.Quantity) string {
	n := func(p *int64) string {
		if p == nil {
			return "-"
		}
		return fmt.Sprint(*p)
	}
	unit := ""
	if q.Unit >= 0 {
		unit = t.Word(q.Unit)
	}
	s := fmt.Sprintf("%s|%s/%s/%s|%s", q.Value.Text, n(q.Value.Low), n(q.Value.Best), n(q.Value.High), unit)
	for _, f := range []struct {
		on   bool
		name string
	}{{q.Percent, "percent"}, {q.Ordinal, "ordinal"}, {q.Money, "money"}, {q.Measure, "measure"}, {q.Another, "another"}} {
		if f.on {
			s += "|" + f.name
		}
	}
	return s
}

func find(s string, tokenize func(*vedette.Report) *text.Text) (*text.Text, []string) {
	t := tokenize(&vedette.Report{ID: "r", Text: s, Published: "2019-06-12"})
	timex.Find(t)
	quantity.Find(t)
	var out []string
	for _, q := range t.Quantities {
		out = append(out, show(t, q))
	}
	return t, out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // quantities apart by ";", "" for none
	}{
		{"Shelling of the market killed 10 civilians.", "10|10/10/10|civilians"},
		{"At least 35 helicopters crossed the river.", "At least 35|35/-/-|helicopters"},
		{"No fewer than twelve villages were burnt.", "No fewer than twelve|12/-/-|villages"},
		{"More than 40 rebels laid down arms.", "More than 40|41/-/-|rebels"},
		{"The strike killed over a dozen soldiers.", "over a dozen|13/-/-|soldiers"},
		{"Up to 300 fighters took part.", "Up to 300|-/-/300|fighters"},
		{"As many as 25 people drowned.", "As many as 25|-/-/25|people"},
		{"Fewer than 20 houses stand.", "Fewer than 20|-/-/19|houses"},
		{"About 33 attacks were counted.", "About 33|29/33/37|attacks"},
		{"Some 300 families fled.", "Some 300|270/300/330|families"},
		{"It is approximately 37 in all.", "approximately 37|33/37/41|"},
		{"Nearly 200 hostages were freed.", "Nearly 200|180/-/199|hostages"},
		{"Almost a hundred shells fell.", "Almost a hundred|90/-/99|shells"},
		{"They sent 3 to 4 thousand troops.", "3 to 4 thousand|3000/-/4000|troops"},
		{"Between 3 and 4 thousand men marched.", "Between 3 and 4 thousand|3000/-/4000|men"},
		{"10-12 mortar rounds landed.", "10-12|10/-/12|rounds"},
		{"10–12 mortar rounds landed.", "10–12|10/-/12|rounds"},
		{"Two or three gunmen escaped.", "Two or three|2/-/3|gunmen"},
		{"Dozens of people were hurt.", "Dozens|20/-/99|people"},
		{"Tens of miners died.", "Tens|20/-/99|miners"},
		{"Scores of homes were looted.", "Scores|40/-/99|homes"},
		{"Several officers deserted.", "Several|3/-/9|officers"},
		{"A few guards ran.", "A few|3/-/5|guards"},
		{"A couple of trucks burnt.", "A couple|2/2/2|trucks"},
		{"Over 40 rebels laid down arms.", "Over 40|41/-/-|rebels"},
		{"At least 35 helicopters flew.", "At least 35|35/-/-|helicopters"},
		{"Almost 200 hostages were freed.", "Almost 200|180/-/199|hostages"},
		{"Thousands of refugees crossed.", "Thousands|2000/-/9999|refugees"},
		{"Hundreds of prisoners broke out.", "Hundreds|200/-/999|prisoners"},
		{"Tens of thousands of refugees crossed.", "Tens of thousands|20000/-/99999|refugees"},
		{"Several hundred recruits came.", "Several hundred|300/-/900|recruits"},
		{"1.2 million people need aid.", "1.2 million|1200000/1200000/1200000|people"},
		{"12,000 soldiers are on the front.", "12,000|12000/12000/12000|soldiers"},
		{"Two hundred and fifty-three bodies lay there.", "Two hundred and fifty-three|253/253/253|bodies"},
		{"Half a million people were displaced.", "Half a million|500000/500000/500000|people"},
		{"Losses fell by 98%.", "98%|98/98/98||percent"},
		{"About 60 percent of the camp burnt down.", "About 60 percent|54/60/66|camp|percent"},
		{"It was the third raid on the port.", "third|3/3/3|raid|ordinal"},
		{"The group demanded $5 million.", "$5 million|5000000/5000000/5000000|$|money"},
		{"The ransom was 700 dollars.", "700|700/700/700|dollars|money"},
		{"Seven 122 mm shells hit the depot.", "Seven|7/7/7|shells;122|122/122/122|mm|measure"},
		{"A camp 20 km from the border.", "20|20/20/20|km|measure"},
		{"Another 12 villagers were taken.", "Another 12|12/12/12|villagers|another"},
		{"Five miners died and 12 more are missing.", "Five|5/5/5|miners;12 more|12/12/12||another"},
		{"100 or more prisoners starved.", "100 or more|100/-/-|prisoners"},
		{"A dozen or so boats sank.", "A dozen or so|10/12/14|boats"},
		{"More than 100+ shells fell.", "More than 100+|100/-/-|shells"},
		{"There were no casualties in Kassala.", "no|0/0/0|casualties"},
		{"There were no reports of casualties.", ""},
		{"No group claimed the raid.", ""},
		{"They fired an M-16 on Route 66 near Hill 402.", ""},
		{"The 3D INFANTRY BRIGADE and the 9th Army moved.", ""},
		{"Camp No. 4 and Flight 370 were named.", ""},
		{"It began in 1994 and went on for 17 months.", ""},
		{"Two-thirds of it burnt.", ""},
		{"Ships passed the Three Gorges dam.", ""},
		{"The clinic counted 57 dead.", "57|57/57/57|dead"},
		{"Eight were buried and 21 wounded.", "Eight|8/8/8|;21|21/21/21|wounded"},
		{"No one saw it, they told one another.", ""},
		{"He attacked at 10:30 on May 3.", ""},
		{"A 17-year-old boy lost 3 brothers.", "3|3/3/3|brothers"},
		{"On 5 May 2019 eleven drones struck.", "eleven|11/11/11|drones"},
		{"Between 30 and 10 tanks burnt.", "30|30/30/30|;10|10/10/10|tanks"},
	} {
		for name, tokenize := range tokenizers {
			_, got := find(c.text, tokenize)
			if s := strings.Join(got, ";"); s != c.want {
				t.Errorf("%s: %q\n got %s\nwant %s", name, c.text, s, c.want)
			}
		}
	}
}

func TestImplausible(t *testing.T) {
	for _, s := range []string{"They counted 1,2345 dead there.", "An army of 90 billion men marched."} {
		got, qs := find(s, atomtest.Split)
		if len(got.Notices) != 1 || got.Notices[0].Code != vedette.NoticeNumber {
			t.Errorf("%q: notices %v, want one of %s (quantities %v)", s, got.Notices, vedette.NoticeNumber, qs)
		}
	}
}

// TestTree prefers the tree over the order of words for what is counted.
func TestTree(t *testing.T) {
	x := atomtest.Split(&vedette.Report{Text: "12 of the wounded men died"})
	x.Tokens[0].Dep, x.Tokens[0].Head, x.Tokens[0].POS = "nummod", 4, text.NUM
	quantity.Find(x)
	if len(x.Quantities) != 1 || x.Quantities[0].Unit != 4 {
		t.Errorf("got %+v, want the unit to be token 4", x.Quantities)
	}
}

// TestMeasureInOneToken finds the measure where a tokenizer leaves "122-mm" whole.
func TestMeasureInOneToken(t *testing.T) {
	for name, unit := range map[string]string{"whole": "122-mm", "split": "mm"} {
		_, got := find("Seven 122-mm shells hit the depot.", tokenizers[name])
		if want := []string{"Seven|7/7/7|shells", "122|122/122/122|" + unit + "|measure"}; strings.Join(got, ";") != strings.Join(want, ";") {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestAdverb leaves "first" alone where the tagger says that it is an adverb.
func TestAdverb(t *testing.T) {
	x := atomtest.Split(&vedette.Report{Text: "The rebels first attacked the mine"})
	x.Tokens[2].POS = text.ADV
	quantity.Find(x)
	if len(x.Quantities) != 0 {
		t.Errorf("got %+v, want none", x.Quantities)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"at least 3 to 4 thousand", "$1.2 million–3", "107-mm", "between a", "99999999999999999999", "1,2,3,4,5", "tens of thousands of hundreds", "a\x80b 12\xff", "no fewer than", "half a", "~", "twenty-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, tokenize := range tokenizers {
			x, _ := find(s, tokenize)
			for _, q := range x.Quantities {
				if q.Start < 0 || q.End > len(s) || q.Start >= q.End || q.First < 0 || q.Last > len(x.Tokens) || q.First >= q.Last || q.Unit >= len(x.Tokens) {
					t.Fatalf("%q: %+v lies outside the text", s, q)
				}
				if !utf8.ValidString(s) {
					continue
				}
				if !utf8.RuneStart(s[q.Start]) || q.End < len(s) && !utf8.RuneStart(s[q.End]) {
					t.Fatalf("%q: %+v cuts a rune", s, q)
				}
				if l, h := q.Value.Low, q.Value.High; l != nil && h != nil && *l > *h {
					t.Fatalf("%q: bounds %d > %d", s, *l, *h)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("At least 35 helicopters and several planes flew along the border after ten 107 mm rockets were fired from the hills on Monday, the governor of the province said. ", 100)
	x := atomtest.Split(&vedette.Report{Text: s, Published: "2019-06-12"})
	timex.Find(x)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		x.Quantities, x.Notices = x.Quantities[:0], x.Notices[:0]
		quantity.Find(x)
		n += len(x.Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
