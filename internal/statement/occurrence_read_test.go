package statement_test

import (
	"sync"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/actor"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/place"
	"github.com/vedette-org/vedette/internal/statement"
	"github.com/vedette-org/vedette/internal/text"
)

// rooms are the stages before this one, as the pipeline has them.
type rooms struct {
	annotate  *annotate.Annotator
	places    *place.Gazetteer
	actors    *actor.Register
	extractor *statement.Extractor
}

var loadRooms = sync.OnceValues(func() (*rooms, error) {
	a, err := annotate.Load()
	if err != nil {
		return nil, err
	}
	g, err := place.Load()
	if err != nil {
		return nil, err
	}
	reg, err := actor.Load()
	if err != nil {
		return nil, err
	}
	x, err := statement.Load()
	return &rooms{a, g, reg, x}, err
})

// prepare reads a text up to the door of this room.
func prepare(t testing.TB, words string) (*rooms, *text.Text) {
	t.Helper()
	return prepareOn(t, words, "2023-08-11")
}

// prepareOn is prepare for a report of that day, of no day where it is empty.
func prepareOn(t testing.TB, words string, day vedette.Date) (*rooms, *text.Text) {
	t.Helper()
	r, err := loadRooms()
	if err != nil {
		t.Fatal(err)
	}
	x := r.annotate.Annotate(&vedette.Report{ID: "r", Text: words, Published: day, Language: "en"}, vedette.Source{})
	r.places.Resolve(x)
	r.actors.Resolve(x)
	return r, x
}

func occurrences(t testing.TB, words string) []statement.Occurrence {
	t.Helper()
	r, x := prepare(t, words)
	return r.extractor.Occurrences(x)
}
