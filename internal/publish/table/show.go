package table

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish"
)

// Show writes one thing of a record, of whatever kind, with what hangs on it.
// A former id of an incident shows the incident. ErrNotFound where nothing has
// the id.
func Show(w io.Writer, r *vedette.Record, id string, o Options) error {
	b := &block{printer: &printer{w: w, width: o.columns()}, n: publish.NewNames(r)}
	if !b.show(r, id) {
		return &vedette.Error{Kind: vedette.ErrNotFound, Message: "nothing in the record has the id " + strconv.Quote(id)}
	}
	return b.err
}

func (b *block) show(r *vedette.Record, id string) bool {
	return first(r.Incidents, func(x *vedette.Incident) bool {
		return string(x.ID) == id || slices.Contains(x.Formerly, vedette.IncidentID(id))
	}, b.incidentInFull) ||
		first(r.Reports, func(x *vedette.Report) bool { return string(x.ID) == id }, b.report) ||
		first(r.Actors, func(x *vedette.Actor) bool { return string(x.ID) == id }, b.actor) ||
		first(r.Places, func(x *vedette.Place) bool { return string(x.ID) == id }, b.placeInFull) ||
		first(r.Statements, func(x *vedette.Statement) bool { return string(x.ID) == id }, b.statement) ||
		first(r.Campaigns, func(x *vedette.Campaign) bool { return string(x.ID) == id }, b.campaignInFull) ||
		first(r.Figures, func(x *vedette.Figure) bool { return string(x.ID) == id }, b.figureInFull) ||
		first(r.Relations, func(x *vedette.Relation) bool { return string(x.ID) == id }, b.relationInFull) ||
		first(r.Assessments, func(x *vedette.Assessment) bool { return string(x.ID) == id }, b.assessmentInFull) ||
		first(r.Sources, func(x *vedette.Source) bool { return string(x.ID) == id }, b.source)
}

// first writes the first of a list that is meant, and reports whether there is one.
func first[T any](list []T, meant func(*T) bool, write func(*T)) bool {
	for i := range list {
		if meant(&list[i]) {
			write(&list[i])
			return true
		}
	}
	return false
}

func (b *block) incidentInFull(in *vedette.Incident) {
	b.incident(in)
	b.field("response to", b.n.Any(string(in.ResponseTo)))
	b.field("formerly", joined(in.Formerly))
	b.field("confidence", "read rightly with "+strconv.FormatFloat(in.ReadingConfidence, 'f', 2, 64)+" (0 to 1); says nothing of whether it is true")
	for _, id := range in.Reports {
		b.field("report", b.reportLine(id))
	}
}

func (b *block) reportLine(id vedette.ReportID) string {
	s := b.from(id)
	if r := b.n.Report(id); r != nil && r.Title != "" {
		s += ", “" + r.Title + "”"
	}
	return s + " [" + string(id) + "]"
}

func (b *block) report(r *vedette.Report) {
	b.line(0, nonEmpty(r.Title, "Report "+string(r.ID)))
	b.field("id", string(r.ID))
	b.field("source", b.n.Source(r.Source))
	b.field("published", published(r))
	b.field("language", languages(r))
	b.field("byline", r.Byline)
	b.field("address", r.URL)
	for _, from := range r.DerivedFrom {
		b.field("copy of", b.n.Any(from))
	}
	for i := range b.n.Record.Notices {
		if x := &b.n.Record.Notices[i]; x.Report == r.ID {
			b.field("notice", x.Code+": "+x.Message)
		}
	}
	b.incidentsOf(func(in *vedette.Incident) bool { return slices.Contains(in.Reports, r.ID) })
	b.statementsOf(func(s *vedette.Statement) bool { return s.Report == r.ID })
}

func published(r *vedette.Report) string {
	if r.Published != "" {
		return (&vedette.Period{Earliest: r.Published, Latest: r.Published}).String()
	}
	if r.PublishedRange != nil {
		return "not stated; " + r.PublishedRange.String() + " (inferred)"
	}
	return "unknown"
}

func languages(r *vedette.Report) string {
	if r.TranslatedFrom != "" {
		return string(r.Language) + ", translated from " + string(r.TranslatedFrom)
	}
	return string(r.Language)
}

func (b *block) actor(a *vedette.Actor) {
	b.line(0, a.Name)
	b.field("id", string(a.ID))
	b.field("kind", string(a.Kind))
	b.field("countries", joined(a.Countries))
	b.field("part of", b.n.Actor(a.PartOf))
	if !a.Known {
		b.field("register", "not in the register: known from the reports only")
	}
	for _, x := range a.Roles {
		b.field("role", role(&x))
	}
	for i := range a.Aliases {
		b.alias(&a.Aliases[i])
	}
	for i := range b.n.Record.Relations {
		if r := &b.n.Record.Relations[i]; r.From == a.ID || r.To == a.ID {
			b.relation(r)
		}
	}
	for i := range b.n.Record.Figures {
		if f := &b.n.Record.Figures[i]; f.Of == a.ID {
			b.figure(f)
		}
	}
	b.incidentsOf(func(in *vedette.Incident) bool { return involves(in, a.ID) })
}

// alias writes another name, and why it was joined where that is a judgement.
func (b *block) alias(x *vedette.Alias) {
	b.field("also", x.Name+bracketed(present(string(x.Kind), string(x.Language)))+quoted(x.Evidence))
	if len(x.Because) > 0 {
		b.line(4, "because "+strings.Join(x.Because, "; "))
	}
	if x.Review != nil {
		b.line(4, reviewed(*x.Review))
	}
}

// role tells what an actor was for a time, and how it is called then.
func role(x *vedette.ActorRole) string {
	s := string(x.Kind)
	if x.Country != "" {
		s += " in " + string(x.Country)
	}
	if x.From != "" || x.To != "" {
		s += ", " + string(x.From) + "/" + string(x.To)
	}
	if x.Wording != "" {
		s += ": “" + x.Wording + "”"
	}
	return s
}

// involves reports whether an actor did, suffered or spoke in an incident.
func involves(in *vedette.Incident, id vedette.ActorID) bool {
	return slices.ContainsFunc(in.Initiators, func(x vedette.Initiator) bool { return x.Actor == id }) ||
		slices.ContainsFunc(in.Targets, func(x vedette.Target) bool { return x.Actor == id }) ||
		slices.ContainsFunc(in.Accounts, func(x vedette.Account) bool { return x.Party == string(id) })
}

func (b *block) placeInFull(p *vedette.Place) {
	b.line(0, b.place(p.ID))
	b.field("id", string(p.ID))
	b.field("kind", string(p.Kind))
	if p.Lat != nil && p.Lon != nil {
		b.field("at", strconv.FormatFloat(*p.Lat, 'f', -1, 64)+", "+strconv.FormatFloat(*p.Lon, 'f', -1, 64))
	}
	b.field("also", strings.Join(p.Aliases, ", "))
	if p.GeoNamesID != 0 {
		b.field("GeoNames", strconv.Itoa(p.GeoNamesID))
	}
	b.incidentsOf(func(in *vedette.Incident) bool {
		return in.Where != nil && slices.Contains([]vedette.PlaceID{in.Where.Place, in.Where.Origin, in.Where.TargetSide}, p.ID)
	})
}

func (b *block) source(s *vedette.Source) {
	b.line(0, nonEmpty(s.Name, string(s.ID)))
	b.field("id", string(s.ID))
	b.field("kind", string(s.Kind))
	b.field("country", string(s.Country))
	b.field("language", string(s.Language))
	b.field("reliability", s.Reliability)
	for i := range b.n.Record.Reports {
		if r := &b.n.Record.Reports[i]; r.Source == s.ID {
			b.field("report", b.reportLine(r.ID))
		}
	}
}

func (b *block) statement(s *vedette.Statement) {
	head := b.n.Party(s.Speaker) + " " + string(s.Stance)
	if s.Aspect != "" {
		head += " (" + string(s.Aspect) + ")"
	}
	b.line(0, head)
	b.field("id", string(s.ID))
	b.field("status", string(s.Status))
	if s.Certainty != nil {
		b.field("certainty", s.Certainty.Text)
	}
	b.field("hedges", strings.Join(s.Hedges, ", "))
	b.field("said on", string(s.SaidOn))
	b.field("through", strings.Join(b.n.Parties(s.AttributionChain), " → "))
	b.incidentsOf(func(in *vedette.Incident) bool { return in.ID == s.Incident })
	b.said(s)
}

func (b *block) campaignInFull(c *vedette.Campaign) {
	b.campaign(c)
	b.field("id", string(c.ID))
	b.field("also", strings.Join(c.Aliases, ", "))
	b.field("motive", c.Motive)
	b.incidentsOf(func(in *vedette.Incident) bool { return slices.Contains(c.Incidents, in.ID) })
}

func (b *block) figureInFull(f *vedette.Figure) {
	b.figure(f)
	b.field("id", string(f.ID))
	b.field("agrees with", joined(f.AgreesWith))
	b.field("contradicts", joined(f.Contradicts))
	b.field("holds", joined(f.Holds))
}

func (b *block) relationInFull(r *vedette.Relation) {
	b.relation(r)
	b.field("id", string(r.ID))
}

func (b *block) assessmentInFull(a *vedette.Assessment) {
	b.assessment(a)
	b.field("id", string(a.ID))
}

// maxListed is how many incidents or statements are listed below a thing.
const maxListed = 50

func (b *block) incidentsOf(which func(*vedette.Incident) bool) {
	var lines []string
	for i := range b.n.Record.Incidents {
		if in := &b.n.Record.Incidents[i]; which(in) {
			lines = append(lines, titleOf(in)+" ["+string(in.ID)+"]")
		}
	}
	b.listed("incident", lines)
}

func (b *block) statementsOf(which func(*vedette.Statement) bool) {
	var lines []string
	for i := range b.n.Record.Statements {
		if s := &b.n.Record.Statements[i]; which(s) {
			line := b.n.Party(s.Speaker) + " " + string(s.Stance) + quoted(s.Evidence)
			lines = append(lines, line+" ["+string(s.ID)+"]")
		}
	}
	b.listed("statement", lines)
}

func (b *block) listed(label string, lines []string) {
	for i, s := range lines {
		if i == maxListed {
			b.field(label, "… and "+strconv.Itoa(len(lines)-i)+" more")
			return
		}
		b.field(label, s)
	}
}

func nonEmpty(a, b string) string {
	if publish.Clean(a) != "" {
		return a
	}
	return b
}

func present(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

func joined[T ~string](values []T) string {
	var all []string
	for _, v := range values {
		all = append(all, string(v))
	}
	return strings.Join(all, ", ")
}
