package lexicon

import (
	"io/fs"
	"slices"
	"strconv"

	"github.com/vedette-org/vedette"
)

// UCDP returns the type of violence of the GED codebook: 1 state-based, 2
// non-state, 3 one-sided; 0 where the kind is no violence or what is told does
// not decide it. ucdp.tsv has the rules by kind and sides, first match first.
func (c *Crosswalks) UCDP(kind vedette.EventType, d *vedette.Details, sideA, sideB vedette.ActorKind) int {
	if rows := c.tables["plover"][kind]; len(rows) == 0 || !violent(rows) {
		return 0
	}
	a, b := side(sideA), side(sideB)
	if b == "any" && d != nil && d.CivilianTargeting != nil && *d.CivilianTargeting {
		b = "civilian"
	}
	for _, r := range c.ucdp {
		if (r.kind == "any" || r.kind == string(kind)) && (r.a == "any" || r.a == a) && (r.b == "any" || r.b == b) {
			return r.typ
		}
	}
	return 0
}

// violent reports whether PLOVER calls the kind an assault: UCDP counts deaths
// by armed force only.
func violent(rows []mapping) bool {
	for _, m := range rows {
		if m.code == "ASSAULT" {
			return true
		}
	}
	return false
}

// side sorts a kind of actor into the three that UCDP knows; men whom nobody
// knows are none of them.
func side(k vedette.ActorKind) string {
	switch k {
	case vedette.ActorState, vedette.ActorGovernment, vedette.ActorMilitary, vedette.ActorPolice:
		return "state"
	case vedette.ActorArmedGroup, vedette.ActorMilitia:
		return "organised"
	case vedette.ActorCivilians, vedette.ActorNGO, vedette.ActorMedia, vedette.ActorEthnicGroup, vedette.ActorReligiousGroup,
		vedette.ActorPoliticalParty, vedette.ActorPerson, vedette.ActorInternational:
		return "civilian"
	}
	return "any"
}

// readUCDP reads the rules; kinds and sides must be known, and the last rule
// take whatever is left.
func readUCDP(fsys fs.FS, name string, kinds *Kinds) ([]ucdpRule, error) {
	var out []ucdpRule
	last := 0
	err := rows(fsys, name, 5, func(line int, f []string) error {
		n, err := strconv.Atoi(f[3])
		switch {
		case err != nil || n < 0 || n > 3:
			return eventsFault(name, line, "type of violence %q is not 0 to 3", f[3])
		case f[0] != "any" && kinds.Of(vedette.EventType(f[0])) == nil:
			return eventsFault(name, line, "no kind %q", f[0])
		case !slices.Contains(ucdpSides, f[1]) || !slices.Contains(ucdpSides, f[2]):
			return eventsFault(name, line, "no side %q, %q", f[1], f[2])
		}
		last = line
		out = append(out, ucdpRule{f[0], f[1], f[2], n, f[4]})
		return nil
	})
	if err == nil && (len(out) == 0 || !out[len(out)-1].last()) {
		err = eventsFault(name, last, "the last rule must leave what no other decides")
	}
	return out, err
}

// last reports the rule for what no other decides.
func (r ucdpRule) last() bool {
	return r.kind == "any" && r.a == "any" && r.b == "any" && r.typ == 0 && r.note != ""
}

var ucdpSides = []string{"any", "state", "organised", "civilian"}
