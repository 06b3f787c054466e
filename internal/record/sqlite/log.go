package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Append implements [record.Log].
func (s *Store) Append(ctx context.Context, e record.Entry) (added bool, err error) {
	if err := e.Check(); err != nil {
		return false, err
	}
	err = s.inWrite(ctx, func(tx *sql.Tx) error {
		if e.Judgement != nil {
			added, err = s.appendJudgement(ctx, tx, e)
		} else {
			added, err = s.appendFindings(ctx, tx, e)
		}
		if err != nil || !added {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE state SET version = version + 1")
		return err
	})
	return added && err == nil, err
}

func (s *Store) appendFindings(ctx context.Context, tx *sql.Tx, e record.Entry) (bool, error) {
	r := e.Findings.Report
	if id, err := known(ctx, tx, &r); id != "" || err != nil {
		return false, err
	}
	bare := *e.Findings
	bare.Report.Text = ""
	seq, err := insert(ctx, tx, e.At, "findings", bare)
	if err != nil {
		return false, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO report (seq, id, source, sum, text) VALUES (?, ?, ?, ?, ?)",
		seq, string(r.ID), string(r.Source), record.TextSum(r.Text), []byte(r.Text))
	if err != nil {
		return false, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO report_text (rowid, body) VALUES (?, ?)", seq, record.Fold(r.Text))
	return true, err
}

func (s *Store) appendJudgement(ctx context.Context, tx *sql.Tx, e record.Entry) (bool, error) {
	body, err := json.Marshal(e.Judgement)
	if err != nil {
		return false, err
	}
	var held []byte
	err = tx.QueryRowContext(ctx, "SELECT body FROM judgement JOIN log USING (seq) WHERE id = ?", e.Judgement.ID).Scan(&held)
	switch {
	case err == nil && !bytes.Equal(held, body):
		return false, record.Conflict("judgement", e.Judgement.ID)
	case err == nil:
		return false, nil
	case !errors.Is(err, sql.ErrNoRows):
		return false, err
	}
	seq, err := insert(ctx, tx, e.At, "judgement", e.Judgement)
	if err != nil {
		return false, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO judgement (seq, id) VALUES (?, ?)", seq, e.Judgement.ID)
	return true, err
}

// insert appends a row to the log and returns its position.
func insert(ctx context.Context, tx *sql.Tx, at time.Time, kind string, content any) (int64, error) {
	body, err := json.Marshal(content)
	if err != nil {
		return 0, err
	}
	res, err := tx.ExecContext(ctx, "INSERT INTO log (at, kind, body) VALUES (?, ?, ?)",
		record.Second(at).Format(time.RFC3339), kind, string(body))
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// Known implements [record.Log].
func (s *Store) Known(ctx context.Context, r *vedette.Report) (id vedette.ReportID, err error) {
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		id, err = known(ctx, tx, r)
		return err
	})
	return id, err
}

func known(ctx context.Context, tx *sql.Tx, r *vedette.Report) (vedette.ReportID, error) {
	var sum, id string
	err := tx.QueryRowContext(ctx, "SELECT sum FROM report WHERE id = ?", string(r.ID)).Scan(&sum)
	switch {
	case err == nil && sum != record.TextSum(r.Text):
		return "", record.Conflict("report", string(r.ID))
	case err == nil:
		return r.ID, nil
	case !errors.Is(err, sql.ErrNoRows):
		return "", err
	}
	err = tx.QueryRowContext(ctx, "SELECT id FROM report WHERE source = ? AND sum = ?",
		string(r.Source), record.TextSum(r.Text)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return vedette.ReportID(id), err
}

// Entries implements [record.Log].
func (s *Store) Entries(ctx context.Context, after record.Seq) iter.Seq2[record.Entry, error] {
	return func(yield func(record.Entry, error) bool) {
		rows, err := s.read.QueryContext(ctx, `SELECT l.seq, l.at, l.kind, l.body, r.text
			FROM log l LEFT JOIN report r USING (seq) WHERE l.seq > ? ORDER BY l.seq`, int64(after))
		if err != nil {
			yield(record.Entry{}, s.fault(err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			e, err := s.scanEntry(rows)
			if !yield(e, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(record.Entry{}, s.fault(err))
		}
	}
}

func (s *Store) scanEntry(rows *sql.Rows) (record.Entry, error) {
	var e record.Entry
	var at, kind string
	var body, text []byte
	if err := rows.Scan(&e.Seq, &at, &kind, &body, &text); err != nil {
		return e, s.fault(err)
	}
	var err error
	if kind == "judgement" {
		e.Judgement = new(vedette.Judgement)
		err = json.Unmarshal(body, e.Judgement)
	} else {
		e.Findings = new(vedette.Findings)
		err = json.Unmarshal(body, e.Findings)
		e.Findings.Report.Text = string(text)
	}
	if err == nil {
		e.At, err = time.Parse(time.RFC3339, at)
	}
	if err != nil {
		return e, s.damaged(fmt.Errorf("entry %d of the log: %w", e.Seq, err))
	}
	return e, nil
}

// Report implements [record.Log].
func (s *Store) Report(ctx context.Context, id vedette.ReportID) (*vedette.Report, error) {
	var body, text []byte
	err := s.read.QueryRowContext(ctx, "SELECT body, text FROM report JOIN log USING (seq) WHERE id = ?", string(id)).Scan(&body, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, record.NotFound("report", string(id))
	}
	if err != nil {
		return nil, s.fault(err)
	}
	var held struct{ Report vedette.Report }
	if err := json.Unmarshal(body, &held); err != nil {
		return nil, s.damaged(fmt.Errorf("report %s: %w", id, err))
	}
	held.Report.Text = string(text)
	return &held.Report, nil
}
