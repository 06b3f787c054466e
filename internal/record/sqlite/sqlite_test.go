package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/recordtest"
	"github.com/vedette-org/vedette/internal/record/sqlite"
)

func create(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStore(t *testing.T) {
	recordtest.Test(t, func(t *testing.T) record.Store {
		// A path that a URL would read otherwise.
		return create(t, filepath.Join(t.TempDir(), "a b?c#d%20.db"))
	})
}
