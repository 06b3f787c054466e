package publish_test

import (
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

func n(v int64) *int64 { return &v }

// entry is a figure that a statement gives of a group.
func entry(statement, group string, q vedette.Quantity) vedette.Casualty {
	return vedette.Casualty{ID: statement + group, Group: group, Count: &q, Statement: vedette.StatementID(statement)}
}

func TestToll(t *testing.T) {
	exactly := func(v int64) vedette.Quantity { return vedette.Exactly(v, "") }
	upTo := func(v int64) vedette.Quantity { return vedette.Quantity{High: n(v)} }
	part := entry("a", "civilian", exactly(3))
	part.PartOf = "a"
	whole := entry("a", "", exactly(7))
	orphan := part
	orphan.PartOf = "not here"
	all := entry("b", "", exactly(900))
	all.Cumulative = true
	for name, c := range map[string]struct {
		entries []vedette.Casualty
		want    string
	}{
		"nothing":                       {nil, ""},
		"no number":                     {[]vedette.Casualty{{ID: "x"}}, ""},
		"one":                           {[]vedette.Casualty{entry("a", "", exactly(7))}, "7"},
		"two accounts":                  {[]vedette.Casualty{entry("a", "", exactly(7)), entry("b", "", exactly(12))}, "7–12"},
		"two that agree":                {[]vedette.Casualty{entry("a", "", exactly(7)), entry("b", "", exactly(7))}, "7"},
		"a floor below":                 {[]vedette.Casualty{entry("a", "", exactly(57)), entry("b", "", vedette.AtLeast(12, ""))}, "12–57 (about 57)"},
		"a floor above":                 {[]vedette.Casualty{entry("a", "", exactly(57)), entry("b", "", vedette.AtLeast(80, ""))}, "at least 57"},
		"floors":                        {[]vedette.Casualty{entry("a", "", vedette.AtLeast(5, "")), entry("b", "", vedette.AtLeast(9, ""))}, "at least 5"},
		"a ceiling above":               {[]vedette.Casualty{entry("a", "", exactly(3)), entry("b", "", upTo(4))}, "3–4 (about 3)"},
		"a ceiling below":               {[]vedette.Casualty{entry("a", "", exactly(12)), entry("b", "", upTo(4))}, "up to 12"},
		"denied":                        {[]vedette.Casualty{entry("a", "", exactly(12)), entry("b", "", exactly(0))}, "0–12"},
		"groups of one account add":     {[]vedette.Casualty{entry("a", "civilian", exactly(3)), entry("a", "military", exactly(2))}, "5"},
		"groups, one open":              {[]vedette.Casualty{entry("a", "civilian", exactly(3)), entry("a", "military", vedette.AtLeast(2, ""))}, "at least 5"},
		"groups beside a total":         {[]vedette.Casualty{entry("a", "civilian", exactly(3)), entry("a", "", exactly(7))}, "7"},
		"groups of two accounts do not": {[]vedette.Casualty{entry("a", "civilian", exactly(3)), entry("b", "military", exactly(2))}, "2–3"},
		"a part is not added":           {[]vedette.Casualty{whole, part}, "7"},
		"a part of what is not here":    {[]vedette.Casualty{orphan}, "3"},
		"cumulative is not this one's":  {[]vedette.Casualty{entry("a", "", exactly(2)), all}, "2"},
	} {
		got := publish.NewNames(record()).Toll(c.entries).String()
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// record has two speakers in one report.
func record() *vedette.Record {
	return &vedette.Record{Statements: []vedette.Statement{
		{ID: "a", Report: "r", Speaker: "author"}, {ID: "b", Report: "r", Speaker: "ministry"},
	}}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain é 日本":             "plain é 日本",
		"a\tb\r\n c":             "a b c",
		"\x1b[31mred\x1b[0m":     "�[31mred�[0m",
		"c1 \u009b31m":           "c1 �31m",
		"turn \u202eround\u2069": "turn �round�",
		"\u200fعربي":             "\u200fعربي",
		"\xff":                   "�",
		"\x00\x07\x7f":           "���",
		"  \u2028 ":              "",
		"tag \U000e0041":         "tag �",
	} {
		if got := publish.Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}
