package token

import (
	"os"
	"strings"
	"testing"
)

func splitter(t testing.TB) *Splitter {
	t.Helper()
	f, err := os.Open("../../../data/language/en/abbreviations.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := New(f, "abbreviations.txt")
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func words(z *Splitter, s string) string {
	tokens, _ := z.Split(s)
	var out []string
	for _, t := range tokens {
		out = append(out, s[t.Start:t.End])
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	z := splitter(t)
	for _, c := range []struct{ in, want string }{
		{`They didn't fire; they can't, won't and cannot.`, `They did n't fire ; they ca n't , wo n't and can not .`},
		{`The ministry's spokesmen's denial; soldiers' pay`, `The ministry 's spokesmen 's denial ; soldiers ' pay`},
		{`Houthi’s drone isn’t`, `Houthi ’s drone is n’t`},
		{`a 122-mm rocket and six 82mm mortars`, `a 122 - mm rocket and six 82 mm mortars`},
		{`non-state co-founder of the Tigray-based group`, `non-state co-founder of the Tigray - based group`},
		{`2,500 men, 3.5 km, at 10:30 on 9/11`, `2,500 men , 3.5 km , at 10:30 on 9/11`},
		{`between 2014-2017 on 2015-06-04`, `between 2014 - 2017 on 2015-06-04`},
		{`the U.S. Army and Gen. J. Doe of the U.N.`, `the U.S. Army and Gen. J. Doe of the U.N.`},
		{`See https://example.org/a-b?c=1, or mail x.y@example.org.`, `See https://example.org/a-b?c=1 , or mail x.y@example.org .`},
		{`the rebels [LTTE] (about 40%) paid $300 and US$5`, `the rebels [ LTTE ] ( about 40 % ) paid $ 300 and US$ 5`},
		{`Wait... what?! "No," he said.`, `Wait ... what ?! " No , " he said .`},
		{`Ba'ath and O'Neill in the '90s and 1990s`, `Ba'ath and O'Neill in the '90s and 1990s`},
		{`AN M-16 AND THE 3D BRIGADE'S T-72S`, `AN M - 16 AND THE 3D BRIGADE 'S T - 72S`},
		{`BATTALION NO.4 WALKED 5 KM.`, `BATTALION NO. 4 WALKED 5 KM.`},
		{`No. 4 is not No.`, `No. 4 is not No .`},
		{"a\xffb \xc3", "a \xff b \xc3"},
	} {
		if got := words(z, c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// sentences writes each sentence on a line, with H: before a heading, D:
// before a dateline and a number before each paragraph but the first.
func sentences(z *Splitter, s string) string {
	tokens, sents := z.Split(s)
	var out []string
	for _, x := range sents {
		line := strings.Join(strings.Fields(s[tokens[x.First].Start:tokens[x.Last-1].End]), " ")
		switch {
		case x.Dateline:
			line = "D: " + line
		case x.Heading:
			line = "H: " + line
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestSentences(t *testing.T) {
	z := splitter(t)
	for _, c := range []struct{ name, in, want string }{
		{"titles", "Lt. Gen. A. Perera spoke. Dr. Rao left the U.S. The talks failed.", "Lt. Gen. A. Perera spoke.\nDr. Rao left the U.S.\nThe talks failed."},
		{"quotes", `"We ran. They shot," she said. "Why?" he asked. He fell.`, "\"We ran.\nThey shot,\" she said.\n\"Why?\" he asked.\nHe fell."},
		{"crosshead", "Shells fell on Vavuniya overnight, officials said.\nA road closed\nBuses stopped at noon, and the market was shut for the rest of the day, as it had been on Monday after the first of the strikes.", "Shells fell on Vavuniya overnight, officials said.\nH: A road closed\nBuses stopped at noon, and the market was shut for the rest of the day, as it had been on Monday after the first of the strikes."},
		{"wrapped", "   COLOMBO, 4 MAR 91 (AGENCY) -- [REPORT] [TEXT] THE ARMY SAID THAT ABOUT 30\nREBELS ATTACKED A POST NEAR MANNAR AT DAWN AND THAT SIX SOLDIERS WERE\nWOUNDED.  IT NAMED NO ONE.\n\n   THE REBELS DID NOT COMMENT.", "D: COLOMBO, 4 MAR 91 (AGENCY) -- [REPORT] [TEXT]\nTHE ARMY SAID THAT ABOUT 30 REBELS ATTACKED A POST NEAR MANNAR AT DAWN AND THAT SIX SOLDIERS WERE WOUNDED.\nIT NAMED NO ONE.\nTHE REBELS DID NOT COMMENT."},
		{"dateline", "Rebels hit bridge\n\nGOMA, Congo (Agency) — Fighters blew up a bridge on Friday.", "H: Rebels hit bridge\nD: GOMA, Congo (Agency) —\nFighters blew up a bridge on Friday."},
		{"no dateline", "President Habre — who fled — was not there.", "President Habre — who fled — was not there."},
		{"notes", "They left in 2009. [17] Others stayed.", "They left in 2009. [17]\nOthers stayed."},
		{"casual", "we ran. they shot. nobody came. it was dark.", "we ran.\nthey shot.\nnobody came.\nit was dark."},
		{"lower case", "He waited until 5 p.m. and then left. etc. followed", "He waited until 5 p.m. and then left. etc. followed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sentences(z, c.in); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
