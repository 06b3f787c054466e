package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestEnglishTimes(t *testing.T) {
	w, err := EnglishTimes()
	if err != nil {
		t.Fatal(err)
	}
	months, days := map[int]bool{}, map[int]bool{}
	for _, x := range w.single {
		switch x.Class {
		case TimeMonth:
			months[x.N] = true
		case TimeWeekday:
			days[x.N] = true
		}
	}
	if len(months) != 12 || len(days) != 7 {
		t.Errorf("%d months and %d days of the week, want 12 and 7", len(months), len(days))
	}
	if x := w.Word([]byte("dawn")); x == nil || x.Code != "TMO" || x.Label != "dawn" {
		t.Errorf("dawn is %+v", x)
	}
	if x := w.Phrases([]byte("eid")); len(x) == 0 || !w.Feasts[x[0].N].Islamic {
		t.Errorf("eid begins %v", x)
	}
}

func TestEnglishNumbers(t *testing.T) {
	w, err := EnglishNumbers()
	if err != nil {
		t.Fatal(err)
	}
	if x := w.Word([]byte("dozens")); x == nil || x.Value != 20 || x.High != 99 {
		t.Errorf("dozens is %+v, want 20 to 99", x)
	}
	if x := w.Phrases([]byte("no")); len(x) == 0 || x[0].Bound == BoundNone {
		t.Errorf("no begins %+v", x)
	}
}

// TestWordListsSayWhere names file and line of what is wrong in a list.
func TestWordListsSayWhere(t *testing.T) {
	for name, c := range map[string]struct {
		list, row string
		want      string
	}{
		"unknown class":   {"time", "dawn\tdaypart\tTMO", "no class"},
		"thirteen months": {"time", "smarch\tmonth\t13", "no month 13"},
		"no day":          {"time", "fools day\tfeast\t04-32", "no day"},
		"part unnamed":    {"time", "dawn\tpart\tTMO", "needs its name"},
		"two columns":     {"number", "seven\tunit", "got 2 columns"},
		"capital":         {"number", "Seven\tunit\t7", "lower case"},
		"twice":           {"number", "six\tunit\t6", "already in line 2"},
		"no number":       {"number", "seven\tunit\tVII", "invalid syntax"},
		"backwards":       {"number", "some\tvague\t9..3", "ends before it begins"},
		"no bound":        {"number", "towards\tbound\tnear", "no bound"},
	} {
		fsys := fstest.MapFS{"time.tsv": {Data: []byte("# c\nmay\tmonth\t5\n" + c.row + "\n")}, "number.tsv": {Data: []byte("# c\nsix\tunit\t6\n" + c.row + "\n")}}
		var err error
		if c.list == "time" {
			_, err = readTimes(fsys, "time.tsv")
		} else {
			_, err = readNumbers(fsys, "number.tsv")
		}
		if err == nil || !strings.HasPrefix(err.Error(), c.list+".tsv:3: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s.tsv:3 with %q", name, err, c.list, c.want)
		}
	}
}
