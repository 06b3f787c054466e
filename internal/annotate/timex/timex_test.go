package timex_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/atom/atomtest"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/text"
)

var tokenizers = map[string]func(*vedette.Report) *text.Text{"whole": atomtest.Whole, "split": atomtest.Split}

// show writes a time as "words|earliest..latest|precision|basis|time of day",
// and for what is no date its kind and value.
func show(t *text.Text, x text.Time) string {
	p := x.Period
	if !p.Known() {
		return fmt.Sprintf("%s|%s|%s", t.Of(x.Span), x.Kind, x.Value)
	}
	s := fmt.Sprintf("%s|%s..%s|%s|%s", t.Of(x.Span), p.Earliest, p.Latest, p.Precision, p.Basis)
	if p.TimeOfDay != "" {
		s += "|" + p.TimeOfDay
	}
	return s
}

func find(r vedette.Report, tokenize func(*vedette.Report) *text.Text) (*text.Text, string) {
	t := tokenize(&r)
	timex.Find(t)
	var out []string
	for _, x := range t.Times {
		out = append(out, show(t, x))
	}
	return t, strings.Join(out, "; ")
}

// The report of these is of Wednesday 12 June 2019.
var forms = []struct{ text, want string }{
	{"Troops shot at the sit-in on 3 June 2019.", "3 June 2019|2019-06-03..2019-06-03|day|stated"},
	{"Troops shot at the sit-in on June 3, 2019.", "June 3, 2019|2019-06-03..2019-06-03|day|stated"},
	{"It was shelled on the 3rd of June.", "3rd of June|2019-06-03..2019-06-03|day|inferred"},
	{"Shells fell on 2019-06-03 and 03.06.2019.", "2019-06-03|2019-06-03..2019-06-03|day|stated; 03.06.2019|2019-06-03..2019-06-03|day|stated"},
	{"Shells fell on 23/5/2019.", "23/5/2019|2019-05-23..2019-05-23|day|stated"},
	{"Shells fell on 04/05/2018.", "04/05/2018|2018-04-05..2018-05-04|range|inferred"},
	{"KHARTOUM, 3 JUN 19 -- The council met.", "3 JUN 19|2019-06-03..2019-06-03|day|stated"},
	{"The rebels struck on Monday.", "Monday|2019-06-10..2019-06-10|day|relative"},
	{"The rebels struck on Wednesday.", "Wednesday|2019-06-12..2019-06-12|day|relative"},
	{"Talks will open on Monday.", "Monday|2019-06-17..2019-06-17|day|relative"},
	{"The camp was hit last Friday.", "last Friday|2019-06-07..2019-06-07|day|relative"},
	{"The market was hit on Sunday morning.", "Sunday morning|2019-06-09..2019-06-09|part-of-day|relative|morning"},
	{"Drones came on Friday night and Saturday morning.", "Friday night and Saturday morning|2019-06-07..2019-06-08|range|relative"},
	{"It was quiet yesterday.", "yesterday|2019-06-11..2019-06-11|day|relative"},
	{"Houses burnt last night.", "last night|2019-06-11..2019-06-12|part-of-day|relative|night"},
	{"Houses burnt last week.", "last week|2019-06-03..2019-06-09|week|relative"},
	{"Houses burnt last month.", "last month|2019-05-01..2019-05-31|month|relative"},
	{"Houses burnt earlier this month.", "earlier this month|2019-06-01..2019-06-12|part-of-month|relative"},
	{"The war began last year.", "last year|2018-01-01..2018-12-31|year|relative"},
	{"They met in early May.", "early May|2019-05-01..2019-05-10|part-of-month|inferred"},
	{"They rose in mid-January.", "mid-January|2019-01-11..2019-01-20|part-of-month|inferred"},
	{"They fled in late December.", "late December|2018-12-21..2018-12-31|part-of-month|inferred"},
	{"They fled at the end of 2018.", "the end of 2018|2018-09-01..2018-12-31|part-of-year|stated"},
	{"In recent months it grew.", "recent months|2018-09-15..2019-06-12|range|relative"},
	{"In the past three days it grew.", "the past three days|2019-06-09..2019-06-12|range|relative"},
	{"It fell on 3 May. Two days later it was retaken.", "3 May|2019-05-03..2019-05-03|day|inferred; Two days later|2019-05-05..2019-05-05|day|relative"},
	{"It fell on 3 May. The same day a bridge was blown up.", "3 May|2019-05-03..2019-05-03|day|inferred; The same day|2019-05-03..2019-05-03|day|relative"},
	{"It fell on 3 May. The following night a bridge fell.", "3 May|2019-05-03..2019-05-03|day|inferred; The following night|2019-05-04..2019-05-04|part-of-day|relative|night"},
	{"Three weeks ago a truce held.", "Three weeks ago|2019-05-19..2019-05-25|week|relative"},
	{"A siege lasted since 2015.", "since 2015|2015-01-01..|range|stated"},
	{"They held it until March 2018.", "until March 2018|..2018-03-31|range|stated"},
	{"From 6 April to 11 April the crowd stayed.", "6 April to 11 April|2019-04-06..2019-04-11|range|inferred"},
	{"In the period from April 1 to April 16 it grew.", "April 1 to April 16|2019-04-01..2019-04-16|range|inferred"},
	{"Between 2015 and 2018 it grew.", "2015 and 2018|2015-01-01..2018-12-31|range|stated"},
	{"The war of 2015–2018 left ruins.", "2015–2018|2015-01-01..2018-12-31|range|stated"},
	{"Fighting on 6-8 April killed many.", "6-8 April|2019-04-06..2019-04-08|range|inferred"},
	{"Fighting on April 6-8 killed many.", "April 6-8|2019-04-06..2019-04-08|range|inferred"},
	{"Raids on May 6 and 7 failed.", "May 6|2019-05-06..2019-05-06|day|inferred; 7|2019-05-07..2019-05-07|day|inferred"},
	{"On May 6, 11 men were seized.", "May 6|2019-05-06..2019-05-06|day|inferred"},
	{"The night of May 6 to May 7 was loud.", "The night of May 6 to May 7|2019-05-06..2019-05-07|part-of-day|inferred|night"},
	{"Raids between March and May 2017 failed.", "March and May 2017|2017-03-01..2017-05-31|range|stated"},
	{"It burnt at dawn on Sunday.", "dawn on Sunday|2019-06-09..2019-06-09|part-of-day|relative|dawn"},
	{"It burnt at 6 a.m. on Sunday.", "6 a.m.|2019-06-09..2019-06-09|time|relative|06:00; Sunday|2019-06-09..2019-06-09|day|relative"},
	{"Ramadan 2018 was calm.", "Ramadan 2018|2018-05-15..2018-06-15|range|stated"},
	{"It began on Easter Sunday 2019.", "Easter Sunday 2019|2019-04-21..2019-04-21|day|stated"},
	{"It lasted three hours.", "three hours|duration|PT3H"},
	{"For 17 months they waited.", "17 months|duration|P17M"},
	{"A 12-hour truce began.", "12-hour|duration|PT12H"},
	{"A 17-year-old girl and a man aged 40 were hurt.", "17-year-old|age|P17Y; 40|age|P40Y"},
	{"They marched every Friday.", "every Friday|set|XXXX-WXX-5"},
	{"Convoys came twice a week.", "a week|set|P1W"},
	{"It is closed to this day.", "this day|date|PRESENT_REF"},
	{"They met in 2015 in Doha.\nIn mid-January units mutinied.", "2015|2015-01-01..2015-12-31|year|stated; mid-January|2019-01-11..2019-01-20|part-of-month|inferred"},
	{"The column left at 1745 and at about 0610 it was back.", "1745|2019-06-12..2019-06-12|time|relative|17:45; 0610|2019-06-12..2019-06-12|time|relative|06:10"},
	{"They said that this afternoon a truce holds.", "this afternoon|2019-06-12..2019-06-12|part-of-day|relative|afternoon"},
	{"They may march on the town.", ""},
	{"The 3D BRIGADE has 2000 men, 1800 rifles and a gun of 1,943 kg.", ""},
	{"In the summer of 2016 it was quiet.", "the summer of 2016|2016-06-01..2016-08-31|part-of-year|stated"},
	{"In the 1990s it was quiet.", "1990s|1990-01-01..1999-12-31|range|stated"},
	{"Clashes broke out on the third anniversary of the coup of 1 February 2016.", "the third anniversary|2019-02-01..2019-02-01|day|relative; 1 February 2016|2016-02-01..2016-02-01|day|stated"},
	{"They marched on the 10th anniversary of the 3 May 2009 attack.", "the 10th anniversary|2019-05-03..2019-05-03|day|relative; 3 May 2009|2009-05-03..2009-05-03|day|stated"},
	{"They marched on the anniversary of the 3 May attack.", "the anniversary|2019-05-03..2019-05-03|day|relative; 3 May|2019-05-03..2019-05-03|day|inferred"},
	{"They marched on the third anniversary of the coup.", "the third anniversary|date|"},
	{"Two days after the vote of 6 April 2019 a market burnt.", "Two days|2019-04-08..2019-04-08|day|relative; 6 April 2019|2019-04-06..2019-04-06|day|stated"},
	{"A year to the day after the raid of 6 April 2018 a market burnt.", "A year to the day|2019-04-06..2019-04-06|day|relative; 6 April 2018|2018-04-06..2018-04-06|day|stated"},
	{"Two days after the vote, a market burnt on 6 April 2019.", "Two days|date|P2D; 6 April 2019|2019-04-06..2019-04-06|day|stated"},
	{"Third-quarter output was low.", "Third-quarter|2018-07-01..2018-09-30|part-of-year|inferred"},
	{"Output fell in the fiscal year.", "the fiscal year|2019-01-01..2019-12-31|year|relative"},
	{"The month-long siege and the weeklong truce ended.", "The month-long|duration|P1M; weeklong|duration|P1W"},
	{"The decades-old feud ended.", "decades-old|age|PXDE"},
	{"They waited all day.", "all day|duration|P1D"},
	{"It was at war in the late sixties.", "the late sixties|1967-01-01..1969-12-31|range|stated"},
	{"He is in his sixties.", ""},
	{"A truce is due by year-end.", "by year-end|..2019-12-31|range|relative"},
	{"The Daily Nation wrote of Gate 1815.", ""},
	{"Shells fell on 05/23/2018 and 04/05/2018.", "05/23/2018|2018-05-23..2018-05-23|day|stated; 04/05/2018|2018-04-05..2018-04-05|day|stated"},
	{"It fell on May6.", "May6|2019-05-06..2019-05-06|day|inferred"},
}

func TestForms(t *testing.T) {
	for _, c := range forms {
		for name, tokenize := range tokenizers {
			x, got := find(vedette.Report{ID: "r", Text: c.text, Published: "2019-06-12"}, tokenize)
			if got != c.want {
				t.Errorf("%s: %q\n got %s\nwant %s", name, c.text, got, c.want)
			}
			if len(x.Notices) > 0 {
				t.Errorf("%q: notice %v", c.text, x.Notices)
			}
		}
	}
}

func TestUndated(t *testing.T) {
	for _, c := range []struct{ name, text, pub, want string }{
		{"year stated with a month before", "The front has held since 2015. In April 2018 the port was shelled. On May 7 a ship was hit.", "2018-05-07..2018-12-31",
			"since 2015|2015-01-01..|range|stated; April 2018|2018-04-01..2018-04-30|month|stated; May 7|2018-05-07..2018-05-07|day|inferred"},
		{"year turned since", "The port was retaken in early December 2017. In mid-January units mutinied.\n\nOn March 4 the two sides met.", "2018-03-04..2018-12-31",
			"early December 2017|2017-12-01..2017-12-10|part-of-month|stated; mid-January|2018-01-11..2018-01-20|part-of-month|inferred; March 4|2018-03-04..2018-03-04|day|inferred"},
		{"day before the year is stated", "A base was hit on May 7. In April 2018 it had been quiet.", "2018-05-07..2018-12-31",
			"May 7|2018-05-07..2018-05-07|day|inferred; April 2018|2018-04-01..2018-04-30|month|stated"},
		{"only background", "They have fought since 2015. On May 7 a ship was hit.", "", "since 2015|2015-01-01..|range|stated; May 7|date|XXXX-05-07"},
		{"the future does not date it", "On 7 May 2018 a ship was hit. Elections will be held in 2020.", "2018-05-07..2018-12-31",
			"7 May 2018|2018-05-07..2018-05-07|day|stated; 2020|2020-01-01..2020-12-31|year|stated"},
		{"relative to the range", "On 7 May 2018 a ship was hit. Last year it was calm.", "2018-05-07..2018-12-31",
			"7 May 2018|2018-05-07..2018-05-07|day|stated; Last year|2017-01-01..2017-12-31|year|relative"},
		{"no date at all", "The ship was hit.", "", ""},
	} {
		x, got := find(vedette.Report{ID: "r", Text: c.text}, atomtest.Whole)
		pub := ""
		if p := x.Report.PublishedRange; p != nil {
			pub = fmt.Sprintf("%s..%s", p.Earliest, p.Latest)
		}
		if got != c.want || pub != c.pub {
			t.Errorf("%s:\n got %s (%s)\nwant %s (%s)", c.name, got, pub, c.want, c.pub)
		}
		if x.Report.Published != "" {
			t.Errorf("%s: published %s, want none", c.name, x.Report.Published)
		}
		if len(x.Notices) != 1 || x.Notices[0].Code != vedette.NoticeNoDate {
			t.Errorf("%s: notices %v, want one of %s", c.name, x.Notices, vedette.NoticeNoDate)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, head := range []string{"GOMA, 14 NOV 12 -- [Text]", "GOMA, 14 NOV 12 (AGENCY) --", "GOMA, 14 November 2012\n\n", "Goma (14 November 2012)"} {
		x, got := find(vedette.Report{ID: "r", Text: head + " Rebels took the airport on Tuesday."}, atomtest.Whole)
		if want := "Tuesday|2012-11-13..2012-11-13|day|relative"; !strings.HasSuffix(got, want) {
			t.Errorf("%q: got %s\nwant %s", head, got, want)
		}
		if r := x.Report; r.Published != "2012-11-14" || r.PublishedBasis != vedette.BasisInferred || len(x.Notices) > 0 {
			t.Errorf("%q: published %s, %s, notices %v", head, r.Published, r.PublishedBasis, x.Notices)
		}
	}
}

func TestConflicts(t *testing.T) {
	for _, s := range []string{"It was hit on 31 June 2018.", "It was hit on Monday, 12 June 2019.", "It was hit on 29 February 2019."} {
		x, _ := find(vedette.Report{ID: "r", Text: s, Published: "2019-06-12"}, atomtest.Whole)
		if len(x.Notices) != 1 || x.Notices[0].Code != vedette.NoticeDate {
			t.Errorf("%q: notices %v, want one of %s", s, x.Notices, vedette.NoticeDate)
		}
		for _, y := range x.Times {
			if y.Period.Known() {
				t.Errorf("%q: period %v is a guess", s, y.Period)
			}
		}
	}
	x, got := find(vedette.Report{ID: "r", Text: "It was hit on Wednesday, 12 June 2019.", Published: "2019-06-12"}, atomtest.Whole)
	if len(x.Notices) != 0 || !strings.HasPrefix(got, "Wednesday, 12 June 2019|2019-06-12") {
		t.Errorf("got %s, notices %v", got, x.Notices)
	}
}

// TestMonthFirst follows the source's country where digits leave it open.
func TestMonthFirst(t *testing.T) {
	for country, want := range map[vedette.Country]vedette.Date{"US": "2018-04-05", "GB": "2018-05-04"} {
		x := atomtest.Split(&vedette.Report{ID: "r", Text: "Shells fell on 04/05/2018.", Published: "2019-06-12"})
		x.Source.Country = country
		timex.Find(x)
		if p := x.Times[0].Period; p.Earliest != want || p.Latest != want {
			t.Errorf("%s: %s..%s, want %s", country, p.Earliest, p.Latest, want)
		}
	}
}

// TestMarks gives the ends of a range one by one, and adds no second notice.
func TestMarks(t *testing.T) {
	x := atomtest.Whole(&vedette.Report{ID: "r", Text: "From April 6 to April 11 the crowd stayed, for six days."})
	timex.Find(x)
	var got []string
	for _, m := range timex.Marks(x) {
		got = append(got, x.Of(m.Span)+" "+m.Type+" "+m.Value)
	}
	if s := strings.Join(got, "; "); s != "April 6 DATE XXXX-04-06; April 11 DATE XXXX-04-11; six days DURATION P6D" {
		t.Errorf("got %s", s)
	}
	if len(x.Notices) != 1 {
		t.Errorf("notices %v, want one", x.Notices)
	}
}

// TestNewsConventions holds single expressions to what TimeML says of them in a
// report of Friday, 22 March 2019.
func TestNewsConventions(t *testing.T) {
	for s, want := range map[string]string{
		"In the third quarter, sales of arms fell.":          "the third quarter DATE 2018-Q3",
		"In the first half of last year they withdrew.":      "the first half of last year DATE 2018-H1",
		"Over the past year he lost his home.":               "the past year DURATION P1Y",
		"The envoy left two weeks after the vote.":           "two weeks DURATION P2W",
		"The envoy left two weeks later.":                    "two weeks later DATE 2019-W14",
		"For half a century they have lived there.":          "half a century DURATION P50Y",
		"The siege lasted two and a half years.":             "two and a half years DURATION P2.5Y",
		"The fort is of the 19th century.":                   "19th century DATE 18",
		"At Christmas they had left.":                        "Christmas DATE 2018-12-25",
		"They will be back at Christmas.":                    "Christmas DATE 2019-12-25",
		"The camp was shelled over the weekend.":             "the weekend DATE 2019-W11-WE",
		"They have recently left and now hold the bridge.":   "recently DATE PAST_REF; now DATE PRESENT_REF",
		"They meet every Monday and each year.":              "every Monday SET XXXX-WXX-1; each year SET P1Y",
		"A 12-year-old boy was hurt in a six-hour firefight": "12-year-old DURATION P12Y; six-hour DURATION PT6H",
		"Decades ago the river was the border.":              "Decades ago DATE PAST_REF",
		"He was born three decades ago.":                     "three decades ago DATE 198",
		"Fourth-quarter sales fell from a year earlier.":     "Fourth-quarter DATE 2018-Q4; a year earlier DATE 2017-Q4",
		"Arms sales in February beat those of a year ago.":   "February DATE 2019-02; a year ago DATE 2018-02",
		"It was left a year and a half ago.":                 "a year and a half ago DATE 2017-09",
		"They had left half a year ago.":                     "half a year ago DATE 2018-09",
		"In the quarter ended Dec. 31, output fell.":         "the quarter DATE 2018-Q4; Dec. 31 DATE 2018-12-31",
		"Output fell in the first half of the year.":         "the first half of the year DATE 2019-H1",
		"It will double over the next decade.":               "the next decade DURATION P1DE",
		"He ruled for almost a quarter century.":             "a quarter century DURATION P25Y",
		"The stars are 13 billion years away.":               "13 billion years DURATION P13000000000Y",
		"He had previously fled and would soon flee again.":  "previously DATE PAST_REF; soon DATE FUTURE_REF",
		"At the time, nobody saw it.":                        "the time DATE PAST_REF",
		"It came just hours before the truce.":               "hours DURATION PTXH",
		"Oil cost $85 last month.":                           "last month DATE 2019-02",
		"The siege is in its 500th day.":                     "",
	} {
		for name, tokenize := range tokenizers {
			x := tokenize(&vedette.Report{ID: "r", Text: s, Published: "2019-03-22"})
			var got []string
			for _, m := range timex.Marks(x) {
				got = append(got, x.Of(m.Span)+" "+m.Type+" "+m.Value)
			}
			if g := strings.Join(got, "; "); g != want {
				t.Errorf("%s: %q\n got %s\nwant %s", name, s, g, want)
			}
		}
	}
}

// TestSame finds the same whether or not the text went through before.
func TestSame(t *testing.T) {
	const s = "In April 2018 the port was shelled. On May 7 a ship was hit, and the next day two more."
	a, first := find(vedette.Report{ID: "r", Text: s}, atomtest.Whole)
	_, second := find(*a.Report, atomtest.Whole)
	if first != second {
		t.Errorf("first %s\nthen %s", first, second)
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range forms {
		f.Add(c.text, "2019-06-12")
	}
	for _, s := range []string{"31 June, Monday 30 February to 99 May '0", "9999-12-31T25:61:61", "the last 999999999999 years", "Ramadan 1 Ramadan 9999", "1 BC 0 BC B.C.", "the the the", "early late mid-", "\xff May \x80 7", "next next week week ago later", "century 99th century", "–2015–2018–", "12:30:30:30 a.m. p.m."} {
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, s, published string) {
		d, err := vedette.ParseDate(published)
		if err != nil {
			d = ""
		}
		for _, tokenize := range tokenizers {
			x, _ := find(vedette.Report{ID: "r", Text: s, Published: d}, tokenize)
			timex.Marks(x)
			last := 0
			for _, y := range x.Times {
				if y.Start < 0 || y.End > len(s) || y.Start >= y.End || y.First < 0 || y.Last > len(x.Tokens) || y.First >= y.Last {
					t.Fatalf("%q: %+v lies outside the text", s, y)
				}
				if utf8.ValidString(s) && (!utf8.RuneStart(s[y.Start]) || y.End < len(s) && !utf8.RuneStart(s[y.End])) {
					t.Fatalf("%q: %+v cuts a rune", s, y)
				}
				if p := y.Period; p.Earliest != "" && p.Latest != "" && p.Earliest > p.Latest {
					t.Fatalf("%q: period %s..%s runs backwards", s, p.Earliest, p.Latest)
				}
				if y.End < last {
					t.Fatalf("%q: times are not in text order", s)
				}
				last = y.End
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("At least 35 helicopters and several planes flew along the border after ten rockets were fired from the hills on Monday, the governor of the province said on 11 June. ", 100)
	x := atomtest.Split(&vedette.Report{Text: s, Published: "2019-06-12"})
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		x.Times, x.Notices = x.Times[:0], x.Notices[:0]
		timex.Find(x)
		n += len(x.Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
