package record

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// Row is one thing of a record with all that a store needs in order to find it.
type Row struct {
	Kind Kinds
	ID   string
	Body []byte // its JSON, a report's without the text
	Hit  Hit
	// Sort is where it stands among the names of its kind: dated things latest
	// first, the rest by folded name. Smaller comes first.
	Sort   string
	Search string   // what a search looks in, folded
	Refs   []string // what it refers to, sorted
	Former []string // the ids that an incident had before
	Mark   *Mark    // of an incident
}

// Rows returns the rows of a record, in its order. ErrInternal where two things
// of one kind have one id.
func Rows(rec *vedette.Record) ([]Row, error) {
	b := builder{rec: rec, seen: map[string]bool{}, actors: map[vedette.ActorID]*vedette.Actor{}, places: map[vedette.PlaceID]*vedette.Place{},
		said: make(map[vedette.StatementID]*vedette.Statement, len(rec.Statements))}
	for i := range rec.Actors {
		b.actors[rec.Actors[i].ID] = &rec.Actors[i]
	}
	for i := range rec.Places {
		b.places[rec.Places[i].ID] = &rec.Places[i]
	}
	for i := range rec.Statements {
		b.said[rec.Statements[i].ID] = &rec.Statements[i]
	}
	b.named()
	b.told()
	return b.rows, b.err
}

type builder struct {
	rec    *vedette.Record
	rows   []Row
	seen   map[string]bool
	actors map[vedette.ActorID]*vedette.Actor
	places map[vedette.PlaceID]*vedette.Place
	said   map[vedette.StatementID]*vedette.Statement
	err    error
}

func (b *builder) statement(id vedette.StatementID) *vedette.Statement { return b.said[id] }

// named adds the things that have a name: who and where.
func (b *builder) named() {
	for i := range b.rec.Sources {
		x := &b.rec.Sources[i]
		b.add(Sources, string(x.ID), x, name(x.Name, string(x.ID)), "", string(x.ID))
	}
	for i := range b.rec.Reports {
		x := b.rec.Reports[i]
		x.Text = ""
		b.add(Reports, string(x.ID), &x, name(x.Title, x.URL, string(x.ID)), x.Published, x.Byline)
	}
	for i := range b.rec.Actors {
		x := &b.rec.Actors[i]
		b.add(Actors, string(x.ID), x, name(x.Name, string(x.ID)), "", actorNames(x))
	}
	for i := range b.rec.Places {
		x := &b.rec.Places[i]
		b.add(Places, string(x.ID), x, name(x.Name, string(x.ID)), "", strings.Join(x.Aliases, " / "), x.Admin1)
	}
}

// told adds the things that somebody tells of.
func (b *builder) told() {
	for i := range b.rec.Statements {
		x := &b.rec.Statements[i]
		b.add(Statements, string(x.ID), x, "", x.SaidOn)
	}
	for i := range b.rec.Incidents {
		b.incident(&b.rec.Incidents[i])
	}
	for i := range b.rec.Campaigns {
		x := &b.rec.Campaigns[i]
		b.add(Campaigns, string(x.ID), x, name(x.Name, string(x.ID)), "", strings.Join(x.Aliases, " / "))
	}
	for i := range b.rec.Figures {
		b.add(Figures, string(b.rec.Figures[i].ID), &b.rec.Figures[i], "", "")
	}
	for i := range b.rec.Relations {
		b.add(Relations, string(b.rec.Relations[i].ID), &b.rec.Relations[i], "", "")
	}
	for i := range b.rec.Assessments {
		b.add(Assessments, string(b.rec.Assessments[i].ID), &b.rec.Assessments[i], "", "")
	}
	for i := range b.rec.Notices {
		b.notice(&b.rec.Notices[i])
	}
}

func (b *builder) incident(in *vedette.Incident) {
	m := b.markOf(in)
	words := []string{string(in.Type)}
	if in.Where != nil {
		words = append(words, b.placeWords(in.Where.Place), b.placeWords(in.Where.Origin))
	}
	for _, x := range in.Initiators {
		words = append(words, b.actorWords(x.Actor))
	}
	for _, x := range in.Targets {
		words = append(words, b.actorWords(x.Actor), x.Description)
	}
	for _, x := range in.Means {
		words = append(words, x.Kind, x.Detail)
	}
	b.add(Incidents, string(in.ID), in, name(in.Title, string(in.Type), string(in.ID)), m.Day(), words...)
	if b.err != nil {
		return
	}
	row := &b.rows[len(b.rows)-1]
	row.Mark = &m
	for _, id := range in.Formerly {
		row.Former = append(row.Former, string(id))
	}
}

// notice gives a notice an id of its own, which only the store sees.
func (b *builder) notice(x *vedette.Notice) {
	for n := 0; ; n++ {
		id := vedette.ContentID("notice", x.Code, string(x.Report), x.Message, strconv.Itoa(n))
		if !b.seen[Notices.String()+id] {
			b.add(Notices, id, x, "", "")
			return
		}
	}
}

// add appends a row. words are searched besides the name.
func (b *builder) add(kind Kinds, id string, thing any, title string, day vedette.Date, words ...string) {
	if b.err != nil {
		return
	}
	key := kind.String() + id
	if id == "" || b.seen[key] {
		b.err = &vedette.Error{Kind: vedette.ErrInternal, Message: "the fold has two things of kind " + kind.String() + " with the id " + strconv.Quote(id)}
		return
	}
	b.seen[key] = true
	body, err := json.Marshal(thing)
	if err != nil {
		b.err = &vedette.Error{Kind: vedette.ErrInternal, Message: kind.String() + " " + id, Err: err}
		return
	}
	r := Row{Kind: kind, ID: id, Body: body, Refs: References(thing), Hit: Hit{kind, id, title, day}}
	r.Sort = lateFirst(day) + " " + Fold(title)
	if title != "" {
		r.Search = Fold(strings.Join(append([]string{title}, words...), " / "))
	}
	b.rows = append(b.rows, r)
}

func (b *builder) placeWords(id vedette.PlaceID) string {
	p := b.places[id]
	if p == nil {
		return ""
	}
	return strings.Join(append([]string{p.Name, p.Admin1, p.Admin2}, p.Aliases...), " / ")
}

func (b *builder) actorWords(id vedette.ActorID) string {
	a := b.actors[id]
	if a == nil {
		return ""
	}
	return a.Name + " / " + actorNames(a)
}

func actorNames(a *vedette.Actor) string {
	var names []string
	for _, x := range a.Aliases {
		names = append(names, x.Name)
	}
	return strings.Join(names, " / ")
}

// name returns the first that is not empty.
func name(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}

// lateFirst returns a key that sorts later days first and unknown days last.
func lateFirst(d vedette.Date) string {
	if d == "" {
		return "~"
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0' + '9' - r
		}
		return r
	}, string(d))
}
