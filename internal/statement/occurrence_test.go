package statement_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/text"
)

var update = flag.Bool("update", false, "rewrite the expectations of testdata/events")

// TestOccurrences reads the pages of testdata/events: one phenomenon a page,
// the report above, what was read of it below.
func TestOccurrences(t *testing.T) {
	pages, err := filepath.Glob("testdata/events/*.txtar")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".txtar"), func(t *testing.T) { checkPage(t, page) })
	}
}

func checkPage(t *testing.T, page string) {
	a, err := txtar.ParseFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) != 2 || a.Files[0].Name != "report" || a.Files[1].Name != "occurrences" {
		t.Fatalf("%s: a page has a report and its occurrences", page)
	}
	r, x := prepare(t, strings.TrimSpace(string(a.Files[0].Data)))
	var b strings.Builder
	for _, o := range r.extractor.Occurrences(x) {
		b.WriteString(line(x, &o))
	}
	if got := b.String(); got != string(a.Files[1].Data) {
		if *update {
			a.Files[1].Data = []byte(got)
			if err := os.WriteFile(page, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("read as\n%swant\n%s", got, a.Files[1].Data)
	}
}

// line writes an occurrence as a researcher would review it.
func line(x *text.Text, o *statement.Occurrence) string {
	var b strings.Builder
	kind := string(o.Type)
	if o.Toll {
		kind = "(toll)"
	}
	fmt.Fprintf(&b, "%s %q%s\n", kind, o.Trigger.Quote, marks(o))
	put := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s: %s\n", name, value)
		}
	}
	for _, i := range o.Initiators {
		put("by", actorName(x, i.Actor))
	}
	for _, t := range o.Targets {
		put("target", strings.TrimSpace(fmt.Sprintf("%s (%s) %s", t.Description, t.Kind, actorName(x, t.Actor))))
	}
	if w := o.Where; w != nil {
		put("place", placeName(x, w.Place))
		put("origin", placeName(x, w.Origin))
		put("side", placeName(x, w.TargetSide))
		if len(w.CrossBorder) > 0 {
			put("border", fmt.Sprint(w.CrossBorder))
		}
	}
	if w := o.When; w != nil {
		put("when", fmt.Sprintf("%s..%s %s", w.Earliest, w.Latest, strings.TrimPrefix(w.Evidence[0].Rule, "statement/when:")))
	}
	for _, m := range o.Means {
		put("means", strings.Join(strings.Fields(fmt.Sprint(m.Kind, " ", m.Detail, " ", number(m.Count))), " "))
	}
	b.WriteString(harmLines(o))
	for _, d := range o.Damage {
		put("damage", d.Object+" "+d.State)
	}
	return b.String()
}

func marks(o *statement.Occurrence) string {
	s := ""
	for _, m := range []struct {
		on   bool
		name string
	}{{o.Definite, "definite"}, {o.Previous, "previous"}, {o.Separate, "separate"}, {o.Attempt, "attempt"},
		{o.CivilianTargeting != nil, "civilians"}, {o.Targeted != nil, "targeted"}, {o.AffectsAid != nil, "aid"}} {
		if m.on {
			s += " " + m.name
		}
	}
	if o.Extent != "" && o.Extent != vedette.ExtentSingle {
		s += " " + string(o.Extent)
	}
	if o.Outcome != "" && o.Outcome != vedette.OutcomeCompleted {
		s += " " + string(o.Outcome)
	}
	return s
}

func harmLines(o *statement.Occurrence) string {
	var b strings.Builder
	if o.Harm == nil {
		return ""
	}
	for _, kind := range vedette.HarmKinds {
		for _, c := range *o.Harm.List(kind) {
			words := []string{kind + ":", number(c.Count), c.Who, "(" + strings.Join(strings.Fields(c.Group+" "+c.Sex+" "+c.Age), " ") + ")"}
			if c.PartOf != "" {
				words = append(words, "part of", c.PartOf)
			}
			fmt.Fprintf(&b, "  %s\n", strings.Join(strings.Fields(strings.Join(words, " ")), " "))
		}
	}
	return b.String()
}

func number(q *vedette.Quantity) string {
	if q == nil {
		return ""
	}
	end := func(n *int64) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(*n)
	}
	if q.Low != nil && q.High != nil && *q.Low == *q.High {
		return end(q.Low)
	}
	return end(q.Low) + "–" + end(q.High)
}

func actorName(x *text.Text, id vedette.ActorID) string {
	for _, a := range x.Actors {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
}

func placeName(x *text.Text, id vedette.PlaceID) string {
	for _, p := range x.Places {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

// TestOccurrencesSpans holds every piece of evidence to its words, and the
// result to being the same twice.
func TestOccurrencesSpans(t *testing.T) {
	r, x := prepare(t, benchText+"\nÀ l'aube — trois «roquettes» sont tombées. Rebels shelled Lviv’s depot, killing 4.\n")
	one, two := fmt.Sprintf("%+v", r.extractor.Occurrences(x)), fmt.Sprintf("%+v", r.extractor.Occurrences(x))
	if stripPointers(one) != stripPointers(two) {
		t.Error("two readings differ")
	}
	runes := []rune(x.Report.Text)
	for _, o := range r.extractor.Occurrences(x) {
		evs := []vedette.Evidence{*o.Trigger}
		for _, i := range o.Initiators {
			evs = append(evs, i.Evidence...)
		}
		for _, i := range o.Targets {
			evs = append(evs, i.Evidence...)
		}
		for _, e := range evs {
			if e.End > len(runes) || string(runes[e.Start:e.End]) != e.Quote {
				t.Errorf("%v is not the words at its place", e)
			}
		}
		if o.Words == "" {
			t.Errorf("%s %q tells nothing", o.Type, o.Trigger.Quote)
		}
	}
}

// stripPointers drops addresses from a printed value.
func stripPointers(s string) string {
	for {
		i := strings.Index(s, "0x")
		if i < 0 {
			return s
		}
		k := i + 2
		for k < len(s) && strings.IndexByte("0123456789abcdef", s[k]) >= 0 {
			k++
		}
		s = s[:i] + s[k:]
	}
}

// TestOccurrencesOdd reads texts that no reporter would write: none may panic
// or take long.
func TestOccurrencesOdd(t *testing.T) {
	for name, words := range map[string]string{
		"empty":        "",
		"marks":        "... ,,, \" ' — ( ) [",
		"broken":       "Rebels \xff\xfe shelled \xc3 the town, killing \x00 12.",
		"one word":     "Attack",
		"verbs only":   "kill shell bomb attack seize fire hit strike",
		"long list":    "Rebels attacked " + strings.Repeat("Mosul, Kirkuk, Tikrit, ", 300) + "and Erbil.",
		"long chain":   "The attack " + strings.Repeat("on the base of the army in the town ", 300) + "killed 12.",
		"of and again": strings.Repeat("attacks of attacks of attacks ", 200),
	} {
		t.Run(name, func(t *testing.T) { occurrences(t, words) })
	}
}
