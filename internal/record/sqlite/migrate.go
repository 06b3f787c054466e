package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/vedette-org/vedette"
)

// applicationID marks a file as ours: "VEDT".
const applicationID = 0x56454454

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations returns the scripts that bring a file from version i to i+1. They
// are named by number, and a script that has left the house is never edited.
func migrations() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var scripts []string
	for _, name := range names {
		b, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		scripts = append(scripts, string(b))
	}
	return scripts, nil
}

// migrate brings the file to the version of this program. It looks without a
// lock first: a file that needs nothing is not written to.
func (s *Store) migrate(ctx context.Context) error {
	scripts, err := migrations()
	if err != nil {
		return err
	}
	var at int
	err = s.inRead(ctx, func(tx *sql.Tx) (err error) {
		at, err = s.versionOf(ctx, tx, len(scripts))
		return err
	})
	if err != nil || at == len(scripts) {
		return err
	}
	return s.inWrite(ctx, func(tx *sql.Tx) error {
		at, err := s.versionOf(ctx, tx, len(scripts)) // another process may have been quicker
		if err != nil {
			return err
		}
		for ; at < len(scripts); at++ {
			if _, err := tx.ExecContext(ctx, scripts[at]); err != nil {
				return fmt.Errorf("migration %03d: %w", at+1, err)
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, at))
		return err
	})
}

// versionOf returns the version of the file, 0 for an empty one, and an error
// for one that is not ours or is newer than this program.
func (s *Store) versionOf(ctx context.Context, tx *sql.Tx, newest int) (int, error) {
	var app, version, tables int
	err := tx.QueryRowContext(ctx, "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version").
		Scan(&app, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case app == 0 && version == 0 && tables == 0:
		return 0, nil
	case app != applicationID:
		return 0, notOurs(s.path)
	case version > newest:
		return 0, &vedette.Error{Kind: vedette.ErrInput, File: s.path,
			Message: fmt.Sprintf("this record was written by a newer vedette (its form is %d, this one knows up to %d)", version, newest),
			Hint:    "use that version, or a newer one"}
	}
	return version, nil
}
