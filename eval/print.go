package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"text/tabwriter"
)

// Print writes a result as a table. Where before is not nil its figures stand
// beside, with the difference, or "~" where it is within the noise of the
// number of cases.
func Print(w io.Writer, now, before *Result) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, m := range now.Metrics {
		fmt.Fprintf(tw, "%s\t%s", m.Name, number(m))
		if m.N > 0 {
			fmt.Fprintf(tw, "\tof %d", m.N)
		} else {
			fmt.Fprint(tw, "\t")
		}
		if old, ok := before.metric(m.Name); ok {
			fmt.Fprintf(tw, "\tbefore %s\t%s", number(old), difference(m, old))
		}
		fmt.Fprintln(tw)
	}
	for _, n := range now.Notes {
		fmt.Fprintln(tw, "# "+n)
	}
	return tw.Flush()
}

func number(m Metric) string {
	if m.Value == math.Trunc(m.Value) && math.Abs(m.Value) > 1 {
		return fmt.Sprintf("%.0f", m.Value)
	}
	return fmt.Sprintf("%.4f", m.Value)
}

// difference compares two shares by the standard error of the difference of two
// proportions; within two of them it is "~". Figures that are no shares are
// compared as they are.
func difference(a, b Metric) string {
	d := a.Value - b.Value
	if a.N > 0 && b.N > 0 && a.Value <= 1 && b.Value <= 1 {
		se := math.Sqrt(a.Value*(1-a.Value)/float64(a.N) + b.Value*(1-b.Value)/float64(b.N))
		if math.Abs(d) <= 2*se {
			return "~"
		}
	}
	if d == 0 {
		return "~"
	}
	return fmt.Sprintf("%+.4f", d)
}

func (r *Result) metric(name string) (Metric, bool) {
	if r != nil {
		for _, m := range r.Metrics {
			if m.Name == name {
				return m, true
			}
		}
	}
	return Metric{}, false
}

// Previous returns what the last run of a set measured on this machine, nil
// where there was none, and keeps now in its place. dir is a cache folder.
func Previous(dir string, now *Result) (*Result, error) {
	file := filepath.Join(dir, now.Set+".json")
	var before *Result
	b, err := os.ReadFile(file)
	switch {
	case err == nil:
		// A cache that does not decode is as good as none.
		if json.Unmarshal(b, &before) != nil {
			before = nil
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return before, err
	}
	if b, err = json.Marshal(now); err != nil {
		return before, err
	}
	return before, os.WriteFile(file, b, 0o600)
}
