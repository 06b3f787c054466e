package table

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// incident writes the block of an incident: when, where, who, what, how many,
// and then each account with its words.
func (b *block) incident(in *vedette.Incident) {
	b.line(0, titleOf(in))
	b.field("id", string(in.ID))
	b.field("what", b.what(in))
	b.field("when", when(in.When))
	b.field("where", b.where(in.Where))
	b.field("who", b.who(in))
	b.field("whom", b.whom(in))
	b.field("with", b.with(in))
	b.harm(in.Harm)
	b.field("damage", b.damage(in))
	b.field("campaign", b.n.Any(string(in.Campaign)))
	b.field("standing", b.standing(in))
	b.field("review", reviewed(in.Review))
	for i := range in.Accounts {
		b.account(&in.Accounts[i])
	}
}

func titleOf(in *vedette.Incident) string {
	title := in.Title
	if title == "" {
		title = string(in.Type)
	}
	if in.Review.State == vedette.Excluded {
		title = "[excluded] " + title
	}
	return title
}

func (b *block) what(in *vedette.Incident) string {
	parts := []string{string(in.Type)}
	if in.Family != "" && in.Family != string(in.Type) {
		parts[0] += " (" + in.Family + ")"
	}
	if in.Extent != "" && in.Extent != vedette.ExtentSingle {
		parts = append(parts, string(in.Extent))
	}
	if in.Outcome != "" && in.Outcome != vedette.OutcomeUnknown {
		parts = append(parts, string(in.Outcome))
	}
	return strings.Join(parts, ", ")
}

// when writes a time with how it was come by: nobody should take an inferred
// year for a stated one.
func when(p *vedette.Period) string {
	s := p.String()
	if s == "" {
		return ""
	}
	var notes []string
	if p.Text != "" {
		notes = append(notes, "“"+p.Text+"”")
	}
	switch p.Basis {
	case vedette.BasisInferred:
		notes = append(notes, "partly inferred")
	case vedette.BasisRelative:
		notes = append(notes, "told from another day")
	}
	return s + bracketed(notes)
}

func bracketed(notes []string) string {
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, "; ") + ")"
}

func (b *block) where(w *vedette.Where) string {
	if w == nil {
		return ""
	}
	var parts []string
	if w.Place != "" {
		parts = append(parts, b.place(w.Place))
	}
	if w.Origin != "" {
		parts = append(parts, "from "+b.place(w.Origin))
	}
	if w.TargetSide != "" && w.TargetSide != w.Place {
		parts = append(parts, "towards "+b.place(w.TargetSide))
	}
	if len(w.CrossBorder) > 1 {
		parts = append(parts, "across the border "+string(w.CrossBorder[0])+" → "+string(w.CrossBorder[1]))
	}
	return strings.Join(parts, "; ")
}

// place writes a place with what it lies in and how exactly it is known.
func (b *block) place(id vedette.PlaceID) string {
	p := b.n.Place(id)
	if p == nil {
		return string(id)
	}
	parts := []string{p.Name}
	for _, up := range []string{p.Admin2, p.Admin1, string(p.Country)} {
		if up != "" && up != parts[len(parts)-1] {
			parts = append(parts, up)
		}
	}
	s := strings.Join(parts, ", ")
	switch {
	case p.Lat == nil || p.Lon == nil:
		s += " (not on the map)"
	case p.Exactness != "" && p.Exactness != vedette.ExactnessExact:
		s += " (known to the " + string(p.Exactness) + ")"
	}
	return strings.ReplaceAll(s, "known to the near", "near")
}

func (b *block) who(in *vedette.Incident) string {
	var all []string
	for _, x := range in.Initiators {
		name := b.n.Actor(x.Actor)
		if name == "" {
			name = "unknown"
		}
		notes := present(x.Wording)
		if x.Attribution != "" {
			note := string(x.Attribution)
			if x.By != "" && x.Attribution != vedette.AttributionUnclaimed {
				note += " by " + b.n.Party(x.By)
			}
			notes = append(notes, note)
		}
		if x.Certainty != nil {
			notes = append(notes, "“"+x.Certainty.Text+"”")
		}
		all = append(all, name+bracketed(notes))
	}
	return strings.Join(all, "; ")
}

func (b *block) whom(in *vedette.Incident) string {
	var all []string
	for _, x := range in.Targets {
		s := x.Description
		if name := b.n.Actor(x.Actor); s == "" {
			s = name
		} else if name != "" && !strings.EqualFold(name, s) {
			s += " [" + name + "]"
		}
		if s == "" {
			s = x.Kind
		}
		notes := present(x.Wording)
		if x.Certainty != nil {
			notes = append(notes, "“"+x.Certainty.Text+"”")
		}
		all = append(all, s+bracketed(notes))
	}
	return strings.Join(all, "; ")
}

func (b *block) with(in *vedette.Incident) string {
	var all []string
	for i := range in.Means {
		all = append(all, publish.Means(&in.Means[i]))
	}
	return strings.Join(all, "; ")
}

// harm writes, for each kind, the span of the accounts and then each figure
// with who gives it.
func (b *block) harm(h *vedette.Harm) {
	if h.Empty() {
		return
	}
	for _, kind := range vedette.HarmKinds {
		list := *h.List(kind)
		if len(list) == 0 {
			continue
		}
		var all []string
		for i := range list {
			all = append(all, b.casualty(&list[i]))
		}
		text := strings.Join(all, "; ")
		if q := b.n.Toll(list); q != nil && len(list) > 1 {
			text = q.String() + " over the accounts: " + text
		}
		b.field(kind, text)
	}
}

func (b *block) casualty(c *vedette.Casualty) string {
	s := c.Count.String()
	if s == "" {
		s = "number unknown"
	}
	if who := c.Who; who != "" {
		s += " " + who
	} else if c.Group != "" && c.Group != "unknown" {
		s += " " + c.Group
	}
	var notes []string
	if c.PartOf != "" {
		notes = append(notes, "part of these")
	}
	if c.Cumulative {
		notes = append(notes, "in all, over several incidents")
	}
	if st := b.n.Statement(c.Statement); st != nil {
		notes = append(notes, b.n.Party(st.Speaker))
	}
	return s + bracketed(notes)
}

func (b *block) damage(in *vedette.Incident) string {
	var all []string
	for _, x := range in.Damage {
		all = append(all, strings.TrimSpace(x.Object+" "+x.State))
	}
	return strings.Join(all, "; ")
}

func (b *block) standing(in *vedette.Incident) string {
	s := in.Standing
	text := s.Word()
	if len(s.DisputedAspects) > 0 {
		var aspects []string
		for _, a := range s.DisputedAspects {
			aspects = append(aspects, string(a))
		}
		text += " (" + strings.Join(aspects, ", ") + ")"
	}
	for _, x := range []struct {
		what string
		ids  []string
	}{{"claimed by", s.ClaimedBy}, {"denied by", s.DeniedBy}, {"confirmed by", s.ConfirmedBy}, {"accused:", s.Accused}} {
		if len(x.ids) > 0 {
			text += "; " + x.what + " " + strings.Join(b.n.Parties(x.ids), ", ")
		}
	}
	text += "; " + plural(s.Sources, "source")
	if s.IndependentSources != s.Sources {
		text += fmt.Sprintf(", %d independent", s.IndependentSources)
	}
	return text
}

func reviewed(r vedette.Review) string {
	s := string(r.State)
	if r.State == vedette.Draft || s == "" {
		s = "draft: nobody has reviewed it"
	}
	if r.By != "" {
		s += " by " + r.By
	}
	if day, _, _ := strings.Cut(r.At, "T"); day != "" {
		s += ", " + day
	}
	if r.Why != "" {
		s += ": " + r.Why
	}
	return s
}

// maxStatements is how many statements of an account are quoted.
const maxStatements = 3

// account writes what a party says and the words in which it says so.
func (b *block) account(a *vedette.Account) {
	says := a.Says
	if says == "" {
		says = b.n.Party(a.Party) + " " + string(a.Stance)
		if a.Aspect != "" {
			says += " (" + string(a.Aspect) + ")"
		}
	}
	b.line(2, "· "+says+bracketed(present(a.Wording)))
	for i, id := range a.Statements {
		if i == maxStatements {
			b.line(6, fmt.Sprintf("… and %s more", plural(len(a.Statements)-i, "statement")))
			return
		}
		if s := b.n.Statement(id); s != nil {
			b.said(s)
		}
	}
}

// said writes the words of a statement and where they stand.
func (b *block) said(s *vedette.Statement) {
	for _, e := range s.Evidence {
		text := quote(e)
		if from := b.from(e.Report); from != "" {
			text += " — " + from
		}
		b.line(6, text)
	}
}

// from names the source and the day of a report.
func (b *block) from(id vedette.ReportID) string {
	r := b.n.Report(id)
	if r == nil {
		return string(id)
	}
	s := b.n.Source(r.Source)
	if s == "" {
		s = string(id)
	}
	if r.Published != "" {
		s += ", " + (&vedette.Period{Earliest: r.Published, Latest: r.Published}).String()
	}
	return publish.Clean(s)
}
