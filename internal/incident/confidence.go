package incident

import (
	"math"

	"github.com/vedette-org/vedette"
)

// confidence says how likely it is that the words were read rightly, from how
// much of the incident its own words state. The weights are set by hand and
// not yet calibrated against keys: an order, not a probability to bet on.
func (w *world) confidence(c *cluster, in *vedette.Incident) float64 {
	x := -0.6
	if in.When.Known() {
		x += 0.4
		if in.When.Basis == vedette.BasisStated {
			x += 0.2
		}
	}
	if in.Where != nil && in.Where.Place != "" {
		x += 0.4
	}
	if len(in.Initiators) > 0 {
		x += 0.3
	}
	if len(in.Targets) > 0 || in.Harm != nil {
		x += 0.4
	}
	if w.tells(in.Type) > 1 {
		x += 0.2
	}
	x += 0.3 * math.Log(float64(len(c.mentions)))
	return math.Round(100/(1+math.Exp(-x))) / 100
}
