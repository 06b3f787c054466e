package reading

import (
	"testing"

	"github.com/vedette-org/vedette"
)

// TestHead reads what the first and last lines of a plain text say about it.
func TestHead(t *testing.T) {
	const body = "Gunmen held up a bus on the coastal road on Friday and took nine passengers away, the police said."
	for name, tc := range map[string]struct {
		text, title, byline, source string
		published                   vedette.Date
		translated                  vedette.Language
	}{
		"headline and blank line":   {text: "Nine taken from bus on coast\n\n" + body, title: "Nine taken from bus on coast"},
		"headline, no blank line":   {text: "Nine taken from bus on coast\n" + body, title: "Nine taken from bus on coast"},
		"question":                  {text: "Who took the nine?\n\n" + body, title: "Who took the nine?"},
		"markdown":                  {text: "# Nine taken from bus\n\n" + body, title: "Nine taken from bus"},
		"no headline":               {text: body + "\n\nA search was under way."},
		"one line":                  {text: "Nine taken from bus on coast"},
		"first line is a sentence":  {text: "Nine were taken.\n\n" + body},
		"lines broken in the midst": {text: "Gunmen held up a bus on the coastal road on Friday and took nine\npassengers away, the police said. The road has been shut since\nthen."},
		"broken before a capital":   {text: "Gunmen held up a bus on the road that leads from the port of\nTartus to the hills, and took nine passengers away. The\nroad is shut."},
		"byline and day": {text: "Nine taken from bus on coast\nBy A. Writer and B. Writer\nPublished: Friday, 6 March 2015, 18:05 GMT\n\n" + body,
			title: "Nine taken from bus on coast", byline: "A. Writer and B. Writer", published: "2015-03-06"},
		"day before headline is none":  {text: "6 March 2015\n\n" + body, published: "2015-03-06"},
		"headline that begins with by": {text: "By night the shells fell on the port\n\n" + body, title: "By night the shells fell on the port"},
		"dateline with day":            {text: "TARTUS, March 6, 2015 (AFP) - " + body, published: "2015-03-06", source: "Agence France-Presse"},
		"old wire":                     {text: "SAN MIGUEL, 3 JAN 90 (EFE) -- " + body, published: "1990-01-03", source: "EFE"},
		"dateline without a year":      {text: "TARTUS, March 6 - " + body},
		"dash in a sentence":           {text: "Nine people - all of them traders who came in from the coast on 6 March 2015 - were taken."},
		"source line":                  {text: "Nine taken from bus on coast\n\n" + body + "\n\nSource: Radio G", title: "Nine taken from bus on coast", source: "Radio G"},
		"source that is no name":       {text: body + "\n\nSource: officials in the province"},
		"agency in a sentence":         {text: "Nine taken from bus on coast\n\nXinhua reported on Friday that " + body, title: "Nine taken from bus on coast"},
		"translated":                   {text: "Nine taken from bus on coast\n\n" + body + "\n\n(Translated from Arabic by a machine)", title: "Nine taken from bus on coast", translated: "ar"},
		"ambiguous day":                {text: "Nine taken from bus on coast\n03/04/2015\n\n" + body, title: ""},
		"day that is none":             {text: "Nine taken from bus on coast\n31 June 2015\n\n" + body},
	} {
		t.Run(name, func(t *testing.T) {
			for it, err := range readString("report.txt", tc.text+"\n") {
				if err != nil {
					t.Fatal(err)
				}
				rep := it.Report
				if rep.Title != tc.title || rep.Byline != tc.byline || rep.Published != tc.published || it.Source.Name != tc.source || rep.TranslatedFrom != tc.translated {
					t.Errorf("title %q, byline %q, published %q, source %q, translated %q", rep.Title, rep.Byline, rep.Published, it.Source.Name, rep.TranslatedFrom)
				}
				if rep.Text != tc.text {
					t.Errorf("the text was changed: %q", rep.Text)
				}
			}
		})
	}
}

// TestCredits says which reports are taken from another outlet.
func TestCredits(t *testing.T) {
	const body = "Gunmen held up a bus on the coastal road on Friday, the police said."
	for name, tc := range map[string]struct{ text, byline, want string }{
		"agency in the dateline":    {text: "TARTUS (Reuters) - " + body, want: "Reuters"},
		"two agencies":              {text: "TARTUS (AP/AFP) - " + body, want: "Associated Press, Agence France-Presse"},
		"agency after the writer":   {text: body, byline: "A. Writer, Reuters", want: "Reuters"},
		"agency as the writer":      {text: body, byline: "AFP", want: "Agence France-Presse"},
		"correspondent":             {text: body, byline: "A. Writer, Beirut correspondent"},
		"source line":               {text: body + "\nSource: TASS", want: "TASS"},
		"source of a picture":       {text: body + "\nSource: Planet Pictures"},
		"plain words":               {text: body + "\nOriginally published by Planet Post.", want: "Planet Post"},
		"its own":                   {text: "TARTUS (ap) - " + body + "\nSource: The Harbour Post"},
		"bracket that is no agency": {text: "TARTUS (Syria) - " + body},
		"attributes one sentence":   {text: "Reuters said that " + body},
	} {
		t.Run(name, func(t *testing.T) {
			source := "The Harbour Post"
			if name == "its own" {
				source = "AP"
			}
			d := &draft{source: vedette.Source{Name: source}, report: vedette.Report{Text: tc.text, Byline: tc.byline}}
			readCredits(d)
			got := ""
			for i, s := range d.report.DerivedFrom {
				if i > 0 {
					got += ", "
				}
				got += s
			}
			if got != tc.want {
				t.Errorf("taken from %q, want %q", got, tc.want)
			}
			if (len(d.notices) > 0) != (tc.want != "") {
				t.Errorf("notices %v", d.notices)
			}
		})
	}
}

func TestDay(t *testing.T) {
	for s, want := range map[string]vedette.Date{
		"2022-06-27": "2022-06-27", "2022-06-27T23:30:00-05:00": "2022-06-27", "2022-06-27T18:05Z": "2022-06-27", "2022-06-27T18:05:00.123+0300": "2022-06-27",
		"20220627": "2022-06-27", "27 June 2022": "2022-06-27", "June 27, 2022": "2022-06-27", "Mon, 27 Jun 2022 18:05:00 GMT": "2022-06-27",
		"Monday 27th June 2022 at 6:05 pm": "2022-06-27", "Published on Jun. 27, 2022": "2022-06-27", "2022-06-27 18:05": "2022-06-27",
		"03/04/2022": "", "27.06.2022": "", "June 2022": "", "31 June 2022": "", "2022-13-01": "", "": "", "27 June 2022 in Kremenchuk": "", "June 27, 10 am": "",
		"yesterday": "", "1656352800": "", "27 June 22222": "",
	} {
		if got, ok := day(s); got != want && !(want == "" && !ok) || ok != (want != "") {
			t.Errorf("day(%q) = %q, %v; want %q", s, got, ok, want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\rc":              "a\nb\nc",
		"  a  b\t\n ":            "a  b",
		"soft\u00ADened":         "softened",
		"10\u00A0people\u202Fof": "10 people of",
		"e\u0301t\u0065\u0301":   "été",
		"nul\x00 and bell\x07":   "nul and bell",
		"\uFEFFleft\u200Fright":  "leftright",
		"می\u200Cخواهد":          "می\u200Cخواهد",
		"line\u2028sep\fpage":    "line\nsep\npage",
		"x\u202Eevil\u202C":      "xevil",
	} {
		got, _ := clean(in)
		if got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
		if again, _ := clean(got); again != got {
			t.Errorf("clean twice: %q, then %q", got, again)
		}
	}
}
