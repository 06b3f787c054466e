package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/publish/json"
	"github.com/vedette-org/vedette/internal/publish/publishtest"
)

func write(t *testing.T, r *vedette.Record, o json.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	r := publishtest.Record()
	got := write(t, r, json.Options{Indent: true})
	publishtest.Golden(t, "record.json", got)
	if strings.Contains(got, `"text": "PORT ALMERA`) {
		t.Error("the text of a report got out unasked")
	}
	if r.Reports[0].Text == "" {
		t.Error("writing took the text from the record itself")
	}
	if !strings.Contains(got, "Rockets <hit> depot & quay") {
		t.Error("characters were escaped for HTML")
	}
	if n := strings.Count(write(t, r, json.Options{}), "\n"); n != 1 {
		t.Errorf("%d lines", n)
	}
}

func TestRoundTrip(t *testing.T) {
	want := publishtest.Record()
	for _, indent := range []bool{false, true} {
		got, err := json.Read(strings.NewReader(write(t, want, json.Options{Indent: indent, Texts: true})))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("-wrote +read:\n%s", d)
		}
	}
}

func TestEmpty(t *testing.T) {
	got := write(t, &vedette.Record{}, json.Options{})
	if strings.Contains(got, "null") {
		t.Errorf("a list is null: %s", got)
	}
	if _, err := json.Read(strings.NewReader("reports")); vedette.KindOf(err) != vedette.ErrInput {
		t.Errorf("read nonsense: %v", err)
	}
}

func TestLines(t *testing.T) {
	r := publishtest.Record()
	fault := errors.New("the third cannot be read")
	var b bytes.Buffer
	err := json.WriteLines(&b, func(yield func(*vedette.Record, error) bool) {
		for range 2 {
			if !yield(r, nil) {
				return
			}
		}
		yield(nil, fault)
	}, json.Options{Indent: true})
	if !errors.Is(err, fault) {
		t.Errorf("got %v", err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != 2 || lines[0] != lines[1] || !stdjson.Valid([]byte(lines[0])) {
		t.Errorf("%d lines", len(lines))
	}
}

// FuzzRead reads any bytes; what could be read is written and read again alike.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := json.Write(&b, publishtest.Record(), json.Options{Texts: true}); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"incidents":[{"when":{},"harm":{"killed":[{"count":{"low":1,"high":null}}]}}]}`))
	f.Add([]byte(`{"reports":[{"text":"\u2028<\ud800>"}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := json.Read(bytes.NewReader(in))
		if err != nil {
			return
		}
		once := write(t, r, json.Options{Texts: true})
		again, err := json.Read(strings.NewReader(once))
		if err != nil {
			t.Fatal(err)
		}
		if twice := write(t, again, json.Options{Texts: true}); once != twice {
			t.Errorf("wrote\n%s\nthen\n%s", once, twice)
		}
	})
}
