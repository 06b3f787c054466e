package synth

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
)

// tell has the story told: by one report in full, then by the parties, in the
// same report or in one of their own a few days later.
func (g *generator) tell(s *story) {
	p := g.page(s, 1)
	g.occurrence(p, s)
	for _, a := range g.voices(s) {
		if g.in(45) {
			p.close()
			p = g.page(s, g.between(2, 6))
		}
		g.voice(p, s, a)
	}
	g.filler(p)
	p.close()
	s.in.Standing.Sources = len(sourcesOf(g, s))
	s.in.Standing.IndependentSources = s.in.Standing.Sources
	slices.Sort(s.in.Standing.DisputedAspects)
	s.in.Standing.DisputedAspects = slices.Compact(s.in.Standing.DisputedAspects)
	s.in.Standing.Disputed = len(s.in.Standing.DisputedAspects) > 0
}

func sourcesOf(g *generator, s *story) map[vedette.SourceID]bool {
	all := map[vedette.SourceID]bool{}
	for _, id := range s.in.Reports {
		all[g.reports[id].Source.ID] = true
	}
	return all
}

// page begins a report on a story, published some days after it.
func (g *generator) page(s *story, after int) *page {
	src := g.rec.Sources[g.few(len(g.rec.Sources))]
	day := s.day.AddDays(after)
	id := vedette.ReportID(vedette.ContentID("report", string(s.in.ID), fmt.Sprint(len(s.in.Reports))))
	f := &vedette.Findings{Source: src, Report: vedette.Report{ID: id, Source: src.ID, Title: headline(s), Published: day,
		PublishedBasis: vedette.BasisStated, Language: "en", URL: "https://example.org/synth/" + string(id)}}
	g.findings = append(g.findings, f)
	g.reports[id] = f
	s.in.Reports = append(s.in.Reports, id)
	if s.in.FirstReported == "" || day < s.in.FirstReported {
		s.in.FirstReported = day
	}
	p := &page{Findings: f}
	p.write(strings.ToUpper(s.at.place.Name) + ", " + vedette.DateRange{Earliest: day, Latest: day}.String() + " — ")
	return p
}

func headline(s *story) string {
	title, _, _ := strings.Cut(s.in.Title, ",")
	return title
}

// occurrence writes who did what to whom, where and when, and how many died.
func (g *generator) occurrence(p *page, s *story) {
	from := len(p.text)
	target := targets[s.target]
	by := p.write(s.by.Name)
	p.write(" " + s.deed.verb + " ")
	hit := p.write(target.words)
	event := &vedette.Event{Type: s.deed.kind, Details: vedette.Details{Extent: s.in.Extent, Outcome: s.in.Outcome}}
	d := &event.Details
	d.Initiators = []vedette.Initiator{{Actor: s.by.ID, Role: "organisation", Attribution: vedette.AttributionReported, By: vedette.Author, Evidence: these(by)}}
	d.Targets = []vedette.Target{{Actor: s.victim.ID, Description: target.words, Kind: target.kind, Evidence: these(hit)}}
	if s.deed.means != "" {
		p.write(" with ")
		d.Means = []vedette.Means{g.means(p, s)}
	}
	if s.in.Where != nil {
		p.write(" ")
		where := *s.in.Where
		where.Evidence = these(p.write(s.where))
		if s.at2 != nil {
			where.Evidence = append(where.Evidence, p.write(", from "+s.at2.place.Name+" across the border"))
		}
		d.Where = &where
	}
	if s.in.When != nil {
		p.write(" ")
		when := *s.in.When
		when.Evidence = these(p.write(s.when))
		d.When = &when
	}
	speaker := vedette.Author
	if g.in(50) {
		who := one(g.chance, g.speakers[s.at.country.code])
		speaker = string(who.ID)
		p.write(", " + who.Name + " said")
	}
	p.write(".")
	st := g.statement(p, s, from, speaker, vedette.Reports, vedette.Occurrence)
	st.Event = event
	g.toll(p, s, st)
	civilian := target.kind != "military" && target.kind != "police" && target.kind != "armed-group" && target.kind != "government"
	d.CivilianTargeting = &civilian
	if target.kind == "aid" || target.kind == "displaced" {
		d.AffectsAid = &civilian
	}
	s.in.Details = *d
}

func (g *generator) means(p *page, s *story) vedette.Means {
	n := int64(g.between(1, 12))
	q := vedette.Exactly(n, fmt.Sprint(n))
	noun := s.deed.means
	if n > 1 {
		noun += "s"
	}
	return vedette.Means{Kind: s.deed.means, Count: &q, Evidence: these(p.write(fmt.Sprintf("%d %s", n, noun)))}
}

// toll writes how many were killed, as the speaker of the statement has it.
func (g *generator) toll(p *page, s *story, st *vedette.Statement) {
	if s.deadLow < 0 {
		return
	}
	who := one(g.chance, []string{"people", "civilians", "soldiers", "fighters"})
	group := map[string]string{"people": "", "civilians": "civilian", "soldiers": "military", "fighters": "armed-group"}[who]
	q := g.count(int64(s.deadLow))
	p.write(" ")
	proof := p.write(upperFirst(q.Text) + " " + who + " were killed")
	p.write(".")
	c := vedette.Casualty{ID: vedette.ContentID("harm", string(st.ID)), Who: who, Group: group, Count: &q, Statement: st.ID, Evidence: these(proof)}
	st.Event.Harm = &vedette.Harm{Killed: []vedette.Casualty{c}}
}

// count says a number in one of the ways in which numbers are said.
func (g *generator) count(n int64) vedette.Quantity {
	switch g.weighted(60, 20, 10, 10) {
	case 1:
		return vedette.AtLeast(n, fmt.Sprintf("at least %d", n))
	case 2:
		low, high := n*9/10, n+(n+9)/10
		return vedette.Quantity{Low: &low, Best: &n, High: &high, Text: fmt.Sprintf("about %d", n)}
	case 3:
		return vedette.Between(n, n+2, fmt.Sprintf("between %d and %d", n, n+2))
	}
	return vedette.Exactly(n, fmt.Sprint(n))
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// statement adds what was written from a position on as a statement on the
// story, and an account of it by its party.
func (g *generator) statement(p *page, s *story, from int, speaker string, stance vedette.Stance, aspect vedette.Aspect) *vedette.Statement {
	st := vedette.Statement{ID: vedette.StatementID(vedette.ContentID("statement", string(p.Report.ID), fmt.Sprint(from), string(stance), string(aspect))), Report: p.Report.ID,
		Evidence: these(p.since(from)), Speaker: speaker, Stance: stance, Aspect: aspect, SaidOn: p.Report.Published, Status: vedette.Happened, Incident: s.in.ID}
	if stance == vedette.Denies {
		st.Status = vedette.Negated
	}
	g.rec.Statements = append(g.rec.Statements, st)
	party := speaker
	if party == vedette.Author {
		party = string(p.Source.ID)
	}
	i := slices.IndexFunc(s.in.Accounts, func(a vedette.Account) bool { return a.Party == party && a.Stance == stance && a.Aspect == aspect })
	if i < 0 {
		i = len(s.in.Accounts)
		s.in.Accounts = append(s.in.Accounts, vedette.Account{Party: party, Stance: stance, Aspect: aspect, Says: fmt.Sprintf("%s the %s", stance, aspect)})
	}
	s.in.Accounts[i].Statements = append(s.in.Accounts[i].Statements, st.ID)
	s.in.Links = append(s.in.Links, vedette.Link{Statement: st.ID, Because: []string{"generated as one"}})
	return &g.rec.Statements[len(g.rec.Statements)-1]
}

// filler writes sentences that tell of nothing, as reports do.
func (g *generator) filler(p *page) {
	for range g.between(1, 4) {
		p.write(" " + one(g.chance, []string{"Traders in the area said prices had risen again.", "The road had been closed since the rains.",
			"It was not possible to reach the governor's office.", "Schools in the district are closed for the holidays.",
			"Both sides had met for talks earlier in the year.", "The harvest begins in two weeks."}))
	}
}
