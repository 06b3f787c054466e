package eval

import (
	"strings"
	"testing"
)

func TestPrintMarksNoise(t *testing.T) {
	before := &Result{Set: "x"}
	before.Add("F1", 0.50, 100)
	before.Add("speed", 100, 0)
	now := &Result{Set: "x"}
	now.Add("F1", 0.52, 100)
	now.Add("speed", 120, 0)
	now.Add("new", 0.1, 10)
	var b strings.Builder
	if err := Print(&b, now, before); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if !strings.HasSuffix(lines[0], "~") {
		t.Errorf("two points on a hundred cases are noise: %q", lines[0])
	}
	if !strings.HasSuffix(lines[1], "+20.0000") {
		t.Errorf("a figure that is no share is compared as it is: %q", lines[1])
	}
	if strings.Contains(lines[2], "before") {
		t.Errorf("nothing was measured before: %q", lines[2])
	}
}

func TestPreviousKeepsTheLastRun(t *testing.T) {
	dir := t.TempDir()
	a := &Result{Set: "x"}
	a.Add("F1", 0.5, 10)
	if old, err := Previous(dir, a); err != nil || old != nil {
		t.Fatalf("first run: %v, %v", old, err)
	}
	b := &Result{Set: "x"}
	b.Add("F1", 0.6, 10)
	old, err := Previous(dir, b)
	if err != nil || old == nil || old.Metrics[0].Value != 0.5 {
		t.Fatalf("second run: %v, %v", old, err)
	}
}
