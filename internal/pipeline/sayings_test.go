package pipeline

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// A saying of testdata/sayings.txt: a short report, what has to be found in it and
// what must not be.
//
//	> the report, published on 8 May 2024
//	+ SPEAKER stance/aspect    somebody says so of an incident (of no incident under "n 0")
//	! SPEAKER stance           nobody says so
//	n N                        so many incidents
//
// SPEAKER is a regular expression for a name; "FF" asks for a false flag and " or "
// stands between two ways to say it.
type saying struct {
	text      string
	want      []string
	incidents int // -1: not said
}

func sayings(t *testing.T) (list []saying) {
	t.Helper()
	f, err := os.Open("testdata/sayings.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		switch kind, rest, _ := strings.Cut(line, " "); kind {
		case ">":
			list = append(list, saying{text: rest, incidents: -1})
		case "+", "!":
			list[len(list)-1].want = append(list[len(list)-1].want, line)
		case "n":
			if list[len(list)-1].incidents, err = strconv.Atoi(rest); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
		}
	}
	return list
}

// mostMissed is how many of the expectations of testdata/sayings.txt may fail.
const mostMissed = 22

// TestSayings measures who is found to say what on paraphrases of denials,
// admissions, claims, silences, retractions and the rest.
func TestSayings(t *testing.T) {
	p, all, missed := loaded(t), 0, 0
	for _, s := range sayings(t) {
		r := p.Fold([]*vedette.Findings{p.Read(&vedette.Report{ID: "r", Text: s.text, Language: "en", Published: "2024-05-08"}, vedette.Source{})})
		for _, w := range s.want {
			all++
			if found(r, w[2:], s.incidents == 0) == (w[0] == '!') {
				missed++
				t.Logf("%s\n\t%s", s.text, w)
			}
		}
		if s.incidents >= 0 {
			all++
			if len(r.Incidents) != s.incidents {
				missed++
				t.Logf("%s\n\t%d incidents, not %d", s.text, len(r.Incidents), s.incidents)
			}
		}
	}
	t.Logf("%d of %d hold", all-missed, all)
	if all < 170 || missed > mostMissed {
		t.Errorf("%d of %d expectations fail, more than %d", missed, all, mostMissed)
	}
}

var expectation = regexp.MustCompile(`^(.*?) ([a-z]+)(?:/([a-z]+))?( FF)?$`)

// found reports whether the record holds a statement as a line asks for.
func found(r *vedette.Record, line string, loose bool) bool {
	for _, w := range strings.Split(line, " or ") {
		m := expectation.FindStringSubmatch(w)
		if m == nil {
			return false
		}
		name := regexp.MustCompile("(?i)" + m[1])
		for i := range r.Statements {
			s := &r.Statements[i]
			if string(s.Stance) == m[2] && (m[3] == "" || string(s.Aspect) == m[3]) && (m[4] == "" || s.FalseFlag) &&
				(s.Incident != "" || loose || s.Stance == vedette.Intends) && slices.ContainsFunc(namesOf(r, s.Speaker), name.MatchString) {
				return true
			}
		}
	}
	return false
}

func namesOf(r *vedette.Record, id string) []string {
	names := []string{id}
	for i := range r.Actors {
		if string(r.Actors[i].ID) == id {
			names = append(names, r.Actors[i].Name)
			for _, a := range r.Actors[i].Aliases {
				names = append(names, a.Name)
			}
		}
	}
	return names
}
