package desk

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// copied returns a copy of findings that shares nothing with them.
func copied(f *vedette.Findings) *vedette.Findings {
	b, err := json.Marshal(f)
	if err != nil {
		return f // what was read from the log can be written again
	}
	var out vedette.Findings
	if json.Unmarshal(b, &out) != nil {
		return f
	}
	return &out
}

// merge makes the actor at an index another: its names become the other's, the
// judgement standing behind them.
func merge(f *vedette.Findings, at int, into *vedette.Actor, j *vedette.Judgement) {
	a := f.Actors[at]
	names := append([]vedette.Alias{{Name: a.Name, Kind: vedette.AliasSpelling, Evidence: a.Evidence, Because: []string{j.Why}, Otherwise: a.Bearer(),
		Review: &vedette.Review{State: vedette.Accepted, By: j.By, At: j.At, Why: j.Why}}}, a.Aliases...)
	names = slices.DeleteFunc(names, func(x vedette.Alias) bool { return x.Name == into.Name })
	k := slices.IndexFunc(f.Actors, func(x vedette.Actor) bool { return x.ID == into.ID })
	if k < 0 {
		x := *into
		x.Aliases, x.Evidence = names, a.Evidence
		f.Actors[at] = x
	} else {
		f.Actors[k].Aliases = append(f.Actors[k].Aliases, names...)
		f.Actors = slices.Delete(f.Actors, at, at+1)
	}
	eachActor(f, func(id string, _ []vedette.Evidence) string {
		if id == string(a.ID) {
			return string(into.ID)
		}
		return id
	})
}

// split gives a name of the actor at an index to who bears it otherwise, with
// all that was said by that name and by none of the actor's others.
func split(f *vedette.Findings, at int, name string) {
	a := &f.Actors[at]
	i := slices.IndexFunc(a.Aliases, func(x vedette.Alias) bool { return x.Name == name })
	if i < 0 {
		return
	}
	alias := a.Aliases[i]
	a.Aliases = slices.Delete(a.Aliases, i, i+1)
	id, others := a.ID, namesOf(a)
	apart := bearer(a, &alias)
	eachActor(f, func(x string, said []vedette.Evidence) string {
		if x == string(id) && quotes(said, name) && !slices.ContainsFunc(others, func(o string) bool { return quotes(said, o) }) {
			return string(apart.ID)
		}
		return x
	})
	if !slices.ContainsFunc(f.Actors, func(x vedette.Actor) bool { return x.ID == apart.ID }) {
		f.Actors = append(f.Actors, apart)
	}
	f.Notices = slices.DeleteFunc(f.Notices, func(n vedette.Notice) bool {
		return n.Code == vedette.NoticeArtefact && len(n.Evidence) > 0 && n.Evidence[0].Quote == name
	})
}

// bearer returns who bears a name that is taken from an actor.
func bearer(a *vedette.Actor, x *vedette.Alias) vedette.Actor {
	if x.Otherwise != nil {
		out := x.Otherwise.Actor()
		out.Evidence = x.Evidence
		return out
	}
	out := vedette.Actor{Name: x.Name, Kind: vedette.ActorOther, Countries: slices.Clone(a.Countries), Evidence: x.Evidence}
	c := ""
	if len(a.Countries) > 0 {
		c = string(a.Countries[0])
	}
	out.ID = vedette.ActorID(vedette.ContentID("actor", strings.ToLower(x.Name), c))
	return out
}

func namesOf(a *vedette.Actor) []string {
	out := []string{a.Name}
	for _, x := range a.Aliases {
		out = append(out, x.Name)
	}
	return out
}

// quotes reports whether quoted words hold a name as whole words.
func quotes(said []vedette.Evidence, name string) bool {
	for _, e := range said {
		for at := 0; ; {
			i := strings.Index(e.Quote[at:], name)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(e.Quote[:at+i])
			after, _ := utf8.DecodeRuneInString(e.Quote[at+i+len(name):])
			if !inWord(before) && !inWord(after) {
				return true
			}
			at += i + len(name)
		}
	}
	return false
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// eachActor puts another id for each that findings name an actor by: as is told
// what it is and the words that it was read from.
func eachActor(f *vedette.Findings, as func(id string, said []vedette.Evidence) string) {
	for i := range f.Statements {
		s := &f.Statements[i]
		s.Speaker = as(s.Speaker, s.Evidence)
		for k := range s.AttributionChain {
			s.AttributionChain[k] = as(s.AttributionChain[k], s.Evidence)
		}
		if s.Event != nil {
			eachParty(&s.Event.Details, as)
		}
	}
	for i := range f.Campaigns {
		x := &f.Campaigns[i]
		x.AnnouncedBy = as(x.AnnouncedBy, x.Evidence)
		for k := range x.Actors {
			x.Actors[k] = vedette.ActorID(as(string(x.Actors[k]), x.Evidence))
		}
	}
	for i := range f.Figures {
		f.Figures[i].Of = vedette.ActorID(as(string(f.Figures[i].Of), f.Figures[i].Evidence))
	}
	for i := range f.Relations {
		r := &f.Relations[i]
		r.From, r.To = vedette.ActorID(as(string(r.From), r.Evidence)), vedette.ActorID(as(string(r.To), r.Evidence))
	}
	for i := range f.Assessments {
		f.Assessments[i].Subject = as(f.Assessments[i].Subject, f.Assessments[i].Evidence)
	}
}

func eachParty(d *vedette.Details, as func(string, []vedette.Evidence) string) {
	for i := range d.Initiators {
		x := &d.Initiators[i]
		x.Actor, x.By = vedette.ActorID(as(string(x.Actor), x.Evidence)), as(x.By, x.Evidence)
	}
	for i := range d.Targets {
		d.Targets[i].Actor = vedette.ActorID(as(string(d.Targets[i].Actor), d.Targets[i].Evidence))
	}
}
