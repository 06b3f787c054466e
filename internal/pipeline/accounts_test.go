package pipeline

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/vedette-org/vedette"
)

// An article of testdata/accounts.jsonl, written for this test as a reporter
// would, and what a careful reader finds in it: an expectation holds when exactly
// count, or at least one, of the entries that it looks among meets all it asks for.
type article struct {
	Report vedette.Report `json:"report"`
	Expect []expected     `json:"expect"`
}

type expected struct {
	ID, Why, Find string
	Count         *int
	Type          string
	When          *struct {
		From, To vedette.Date
		Days     *int
	}
	Near *struct {
		At []float64
		KM float64
	}
	Initiator, Target, Text, Subject, Name string
	EvidenceText                           string   `json:"evidence_text"`
	AnnouncedBy                            string   `json:"announced_by"`
	AnnouncedOn                            string   `json:"announced_on"`
	KindIn                                 []string `json:"kind_in"`
	Measure                                []string
	Value                                  *amount
	Means                                  []struct{ Kind string }
	Harm                                   []struct {
		Kind, Who string
		Count     amount
	}
	Said []struct {
		Stance, Aspect []string
		By             string
	}
	Disputed *bool
}

type amount struct{ Low, Best, High *float64 }

// mostUnmet is how many expectations may fail: what is known to be read wrongly.
const mostUnmet = 6

// TestAccounts measures whole articles: incidents with their competing accounts,
// figures, campaigns and judgements.
func TestAccounts(t *testing.T) {
	f, err := os.Open("testdata/accounts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, all, unmet := loaded(t), 0, 0
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var a article
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		a.Report.Language = "en"
		r := p.Fold([]*vedette.Findings{p.Read(&a.Report, vedette.Source{})})
		for _, e := range a.Expect {
			all++
			if n := len(e.among(t, r)); e.Count == nil && n == 0 || e.Count != nil && n != *e.Count {
				unmet++
				t.Logf("%s/%s: %s (%d found)", a.Report.ID, e.ID, e.Why, n)
			}
		}
	}
	t.Logf("%d of %d hold", all-unmet, all)
	if all < 100 || unmet > mostUnmet {
		t.Errorf("%d of %d expectations fail, more than %d", unmet, all, mostUnmet)
	}
}

// among returns the ids of the entries that meet e.
func (e *expected) among(t *testing.T, r *vedette.Record) (ids []string) {
	add := func(id string, ok bool) {
		if ok {
			ids = append(ids, id)
		}
	}
	switch e.Find {
	case "incidents":
		for i := range r.Incidents {
			add(string(r.Incidents[i].ID), e.incident(r, &r.Incidents[i]))
		}
	case "figures":
		for _, f := range r.Figures {
			add(string(f.ID), (len(e.Measure) == 0 || slices.Contains(e.Measure, f.Measure)) && (e.Value == nil || e.Value.is(f.Value)) && e.during(f.When) && e.said(r, string(f.ID)))
		}
	case "campaigns":
		for _, c := range r.Campaigns {
			add(string(c.ID), rx(e.Name, append(c.Aliases, c.Name)...) && e.during(c.When) && (e.AnnouncedOn == "" || e.AnnouncedOn == string(c.AnnouncedOn)) && rx(e.AnnouncedBy, namesOf(r, c.AnnouncedBy)...))
		}
	case "assessments":
		for _, a := range r.Assessments {
			add(string(a.ID), (len(e.KindIn) == 0 || slices.Contains(e.KindIn, a.Kind)) && rx(e.Text, a.Text) && rx(e.Subject, namesOf(r, a.Subject)...) && e.said(r, string(a.ID)))
		}
	default:
		t.Fatalf("%s: nothing is called %q", e.ID, e.Find)
	}
	return ids
}

func (e *expected) incident(r *vedette.Record, in *vedette.Incident) bool {
	var doers, targets, means, quotes []string
	for _, i := range in.Initiators {
		doers = append(doers, namesOf(r, string(i.Actor))...)
	}
	for _, x := range in.Targets {
		targets = append(append(targets, x.Description, string(x.Kind)), namesOf(r, string(x.Actor))...)
	}
	for _, m := range in.Means {
		means = append(means, m.Kind+" "+m.Detail)
	}
	for _, q := range in.Evidence {
		quotes = append(quotes, q.Quote)
	}
	for _, m := range e.Means {
		if !rx(m.Kind, means...) {
			return false
		}
	}
	return rx(e.Type, string(in.Type)) && rx(e.Initiator, doers...) && rx(e.Target, targets...) && rx(e.EvidenceText, quotes...) && e.during(in.When) &&
		e.harmed(in.Harm) && e.close(r, in.Where) && (e.Disputed == nil || *e.Disputed == in.Standing.Disputed) && e.said(r, string(in.ID))
}

// rx reports whether one of the words matches; no pattern asks for nothing.
func rx(pattern string, words ...string) bool {
	return pattern == "" || slices.ContainsFunc(words, regexp.MustCompile("(?i)"+pattern).MatchString)
}

// during reports a period that lies within the expected one, give or take.
func (e *expected) during(p *vedette.Period) bool {
	if e.When == nil {
		return true
	}
	days := 3
	if e.When.Days != nil {
		days = *e.When.Days
	}
	return p.Known() && p.Earliest != "" && p.Latest != "" && p.Earliest <= e.When.To && p.Latest >= e.When.From && p.Earliest.DaysUntil(p.Latest) <= days
}

func (e *expected) close(r *vedette.Record, w *vedette.Where) bool {
	if e.Near == nil {
		return true
	}
	for i := range r.Places {
		p := &r.Places[i]
		if w == nil || p.Lat == nil || p.Lon == nil || p.ID != w.Place && p.ID != w.Origin && p.ID != w.TargetSide {
			continue
		}
		dx := (*p.Lon - e.Near.At[1]) * math.Cos(e.Near.At[0]*math.Pi/180)
		if 111.2*math.Hypot(*p.Lat-e.Near.At[0], dx) <= e.Near.KM {
			return true
		}
	}
	return false
}

// harmed reports whether every count expected is there.
func (e *expected) harmed(h *vedette.Harm) bool {
	for _, want := range e.Harm {
		if h == nil || !slices.ContainsFunc(*h.List(want.Kind), func(n vedette.Casualty) bool { return want.Count.is(n.Count) && rx(want.Who, n.Who) }) {
			return false
		}
	}
	return true
}

func (a *amount) is(q *vedette.Quantity) bool {
	same := func(want *float64, got *int64) bool { return want == nil || got != nil && int64(*want) == *got }
	return q != nil && same(a.Low, q.Low) && same(a.Best, q.Best) && same(a.High, q.High)
}

// said reports whether every stance expected is taken on the entry of that id.
func (e *expected) said(r *vedette.Record, id string) bool {
	for _, want := range e.Said {
		if !slices.ContainsFunc(r.Statements, func(s vedette.Statement) bool {
			return (string(s.Incident) == id || string(s.Figure) == id || string(s.Assessment) == id) && slices.Contains(want.Stance, string(s.Stance)) &&
				(len(want.Aspect) == 0 || slices.Contains(want.Aspect, string(s.Aspect))) && rx(want.By, namesOf(r, s.Speaker)...)
		}) {
			return false
		}
	}
	return true
}
