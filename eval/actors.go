package eval

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/text"
)

// actorsRow is a line of events/actor_resolution.jsonl, compound_actors.jsonl or
// eval/cases/artefacts.jsonl. Only text, context, query_date and, of a compound,
// answer_span or, of two names, pair may be looked at while predicting.
type actorsRow struct {
	ID         string          `json:"id"`
	Text       string          `json:"text"`
	Context    string          `json:"context"`
	QueryDate  string          `json:"query_date"`
	AnswerSpan string          `json:"answer_span"`
	Country    *string         `json:"country"`
	Code       json.RawMessage `json:"code"`
	Actors     []string        `json:"actors"`
	Pair       []string        `json:"pair"`
	Same       bool            `json:"same"`
}

// actorsOut is what is predicted for a row.
type actorsOut struct {
	ID      string   `json:"id"`
	Country string   `json:"country"`
	Code    string   `json:"code"`
	Wiki    string   `json:"wiki"`
	Name    string   `json:"name"`
	Parts   []string `json:"parts,omitempty"`
	Joined  *bool    `json:"joined,omitempty"`  // of a pair: both names are one actor
	Noticed *bool    `json:"noticed,omitempty"` // and the reader is told of an artefact
}

// Actors measures whose an actor phrase is: of the rows that name a country how
// many have it right, and of those that name a country or an empty one and a
// sector how many have both; how many joined actors are split as the gold has them;
// and of pairs of names, one of which a translator may have made, how many that are
// one actor are joined and how many that are two are kept apart.
func Actors(req Request) (*Result, error) {
	m, err := newActorMeasure()
	if err != nil {
		return nil, err
	}
	for _, file := range req.Data {
		err := eachLine(file, func(row actorsRow) error {
			got := m.predict(row)
			m.score(row, got)
			return writeLine(req.Predictions, got)
		})
		if err != nil {
			return nil, err
		}
	}
	return m.result(), nil
}

type actorMeasure struct {
	annotate *annotate.Annotator
	places   *place.Gazetteer
	actors   *actor.Register

	country, countries, both, codes, split, joined int
	pairs                                          pairMeasure
	notes                                          []string
}

func newActorMeasure() (*actorMeasure, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	g, err := place.Load()
	if err != nil {
		return nil, err
	}
	r, err := actor.Load()
	return &actorMeasure{annotate: a, places: g, actors: r}, err
}

func (m *actorMeasure) predict(row actorsRow) actorsOut {
	rep := &vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Text, Language: "en"}
	if row.Context != "" {
		rep.Text += "\n\n" + row.Context
	}
	rep.Published = queryDate(row.QueryDate)
	t := m.annotate.Annotate(rep, vedette.Source{})
	m.places.Resolve(t)
	m.actors.Resolve(t)
	out := actorsOut{ID: row.ID}
	if len(row.Pair) == 2 {
		one, told := oneActor(t, row.Pair[0], row.Pair[1])
		out.Joined, out.Noticed = &one, &told
		return out
	}
	if row.AnswerSpan != "" {
		out.Parts = joinedActors(t, row.AnswerSpan)
		return out
	}
	c := m.actors.Code(t, vedette.Span{End: len(row.Text)})
	out.Country, out.Code = c.Country, c.Sector
	if c.Actor != nil {
		out.Name = c.Actor.Name
	}
	return out
}

// queryDate reads a day as people write it, "2022-04-01", "1 July 2021"; empty
// for "Today".
func queryDate(s string) vedette.Date {
	for _, layout := range []string{"2006-01-02", "2 January 2006", "January 2, 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return vedette.DateOf(t)
		}
	}
	return ""
}

// joinedActors returns the actors that are joined with the one whose words are
// given: mentions and capitalised runs with only commas and "and" between them.
func joinedActors(t *text.Text, span string) []string {
	at := strings.Index(t.S(), span)
	if at < 0 {
		return []string{span}
	}
	parts := conjuncts(t)
	answer := vedette.Span{Start: at, End: at + len(span)}
	var out []string
	for _, chain := range parts {
		if !slices.ContainsFunc(chain, func(s vedette.Span) bool { return s.Overlaps(answer) }) {
			continue
		}
		tail := lastNoun(t, chain)
		for _, s := range chain {
			out = append(out, strings.TrimSpace(t.Of(s)+tail(s)))
		}
	}
	if len(out) == 0 {
		return []string{span}
	}
	return out
}

// lastNoun returns what the other members of "Russian and Belarusian soldiers"
// share with the last: the noun of its mention, where they are adjectives.
func lastNoun(t *text.Text, chain []vedette.Span) func(vedette.Span) string {
	last := t.Of(chain[len(chain)-1])
	i := strings.LastIndexByte(last, ' ')
	return func(s vedette.Span) string {
		for _, r := range t.ActorRefs {
			if r.Span == s && r.Rule == "actor/joint" && i >= 0 {
				return last[i:]
			}
		}
		return ""
	}
}

// conjuncts returns the chains of names that only commas and "and" part.
func conjuncts(t *text.Text) (out [][]vedette.Span) {
	var chain []vedette.Span
	end := 0
	flush := func() {
		if len(chain) > 0 {
			out = append(out, chain)
		}
		chain = nil
	}
	for i := 0; i < len(t.Tokens); {
		s, next := nameAt(t, i)
		if next == i {
			i++
			continue
		}
		if between := strings.Fields(strings.ReplaceAll(t.S()[end:s.Start], ",", " , ")); len(chain) > 0 && (len(between) == 0 || !onlyAnd(between)) {
			flush()
		}
		chain = append(chain, s)
		end, i = s.End, next
	}
	flush()
	return out
}

func onlyAnd(words []string) bool {
	for _, w := range words {
		if w != "and" && w != "," && w != "the" && w != "both" {
			return false
		}
	}
	return true
}

// nameAt returns the mention, place or capitalised run that begins at token i,
// and the token after it. Of "the leaders of Germany, France and the UK" the
// places are joined, not the leaders.
func nameAt(t *text.Text, i int) (vedette.Span, int) {
	place := placeAt(t, i)
	for _, r := range t.ActorRefs {
		if r.First == i && (place == nil || r.Last >= place.Last) && !listsPlaces(t, &r) {
			return r.Span, r.Last
		}
	}
	if place != nil {
		return place.Span, place.Last
	}
	k := i
	for k < len(t.Tokens) && t.Tokens[k].POS == text.PROPN && (k == i || !mentionAt(t, k)) {
		k++
	}
	if k == i {
		return vedette.Span{}, i
	}
	return t.Words(i, k), k
}

func placeAt(t *text.Text, i int) *text.PlaceRef {
	for k := range t.PlaceRefs {
		if p := &t.PlaceRefs[k]; p.First == i && !p.Demonym {
			return p
		}
	}
	return nil
}

// listsPlaces reports whether a mention ends with the first of several places.
func listsPlaces(t *text.Text, r *text.ActorRef) bool {
	of := slices.ContainsFunc(t.PlaceRefs, func(p text.PlaceRef) bool { return p.Last == r.Last && p.First > r.First && !p.Demonym })
	next := r.Last
	for next < len(t.Tokens) && onlyAnd([]string{t.Word(next)}) {
		next++
	}
	return of && next > r.Last && placeAt(t, next) != nil
}

func mentionAt(t *text.Text, i int) bool {
	return slices.ContainsFunc(t.ActorRefs, func(r text.ActorRef) bool { return r.First == i })
}
