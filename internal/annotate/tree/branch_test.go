package tree

import (
	"slices"
	"testing"
)

// TestDoubtful takes the places with the smallest leads first, each once, and
// none where the best move was sure.
func TestDoubtful(t *testing.T) {
	p := path{{lead: 50}, {lead: certain}, {lead: 7}, {lead: doubt}, {lead: doubt - 1}}
	var got []int
	for at := p.doubtful(); at >= 0; at = p.doubtful() {
		got = append(got, at)
	}
	if !slices.Equal(got, []int{2, 0, 4}) {
		t.Errorf("places %v", got)
	}
}

// TestCost: the less a move leads, the more it costs, and the next best costs
// that and the lead.
func TestCost(t *testing.T) {
	for l := lead(0); l < 20*temperature; l += costStep {
		if l.cost() < (l+costStep).cost() || l.cost() < 0 {
			t.Fatalf("a lead of %d costs %d, one of %d costs %d", l, l.cost(), l+costStep, (l + costStep).cost())
		}
	}
	if lead(0).cost() < 600 || certain.cost() != 0 {
		t.Errorf("no lead costs %d, a sure one %d", lead(0).cost(), certain.cost())
	}
}
