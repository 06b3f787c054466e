package vedette

import "testing"

func TestQuantityString(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	for want, q := range map[string]Quantity{
		"10":                   Exactly(10, ""),
		"0":                    Exactly(0, ""),
		"at least 35":          AtLeast(35, ""),
		"9–11 (about 10)":      {Low: n(9), Best: n(10), High: n(11)},
		"3,000–4,000":          Between(3000, 4000, ""),
		"up to 1,234,567":      {High: n(1234567)},
		"about 12":             {Best: n(12)},
		"at least 5 (about 7)": {Low: n(5), Best: n(7)},
		"":                     {Text: "many"},
		"100–999":              Between(100, 999, ""),
		"-1,000":               Exactly(-1000, ""),
	} {
		if got := q.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPeriodString(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		part     string
		want     string
	}{
		{"2019-04-18", "2019-04-18", "", "18 April 2019"},
		{"2019-04-18", "2019-04-18", "dawn", "18 April 2019, dawn"},
		{"2019-01-11", "2019-01-20", "", "11–20 January 2019"},
		{"2019-04-17", "2019-05-01", "", "17 April – 1 May 2019"},
		{"2018-12-30", "2019-01-02", "", "30 December 2018 – 2 January 2019"},
		{"2019-02-01", "2019-02-28", "", "February 2019"},
		{"2019-04-01", "2019-05-31", "", "April – May 2019"},
		{"2018-04-01", "2019-05-31", "", "April 2018 – May 2019"},
		{"2019-01-01", "2019-12-31", "", "2019"},
		{"2015-01-01", "2018-12-31", "", "2015 – 2018"},
		{"2015-05-01", "", "", "since 1 May 2015"},
		{"", "2015-05-01", "", "until 1 May 2015"},
		{"", "", "dawn", ""},
		{"2019-02-31", "2019-03-01", "", "2019-02-31 – 2019-03-01"},
		{"soon", "soon", "", "soon"},
	} {
		if got := (&Period{Earliest: c.from, Latest: c.to, TimeOfDay: c.part}).String(); got != c.want {
			t.Errorf("%s..%s: got %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
