package lexicon

import (
	"io/fs"
	"strconv"

	"github.com/vedette-org/vedette"
)

// UCDP returns the type of violence of the GED codebook: 1 state-based, 2
// non-state, 3 one-sided; 0 where the kind is no violence or the sides do not
// decide it. The sides decide, not the means: ucdp.tsv has the rules, first
// match first, with "any" for whoever is not told.
func (c *Crosswalks) UCDP(kind vedette.EventType, d *vedette.Details, sideA, sideB vedette.ActorKind) int {
	if rows := c.tables["plover"][kind]; len(rows) == 0 || !violent(rows) {
		return 0
	}
	a, b := side(sideA), side(sideB)
	if b == "any" && d != nil && d.CivilianTargeting != nil && *d.CivilianTargeting {
		b = "civilian"
	}
	for _, r := range c.ucdp {
		if (r.a == "any" || r.a == a) && (r.b == "any" || r.b == b) {
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

// side sorts a kind of actor into the three that UCDP knows.
func side(k vedette.ActorKind) string {
	switch k {
	case vedette.ActorState, vedette.ActorGovernment, vedette.ActorMilitary, vedette.ActorPolice:
		return "state"
	case vedette.ActorArmedGroup, vedette.ActorMilitia, vedette.ActorUnidentified:
		return "organised"
	case vedette.ActorCivilians, vedette.ActorNGO, vedette.ActorMedia, vedette.ActorEthnicGroup, vedette.ActorReligiousGroup,
		vedette.ActorPoliticalParty, vedette.ActorPerson, vedette.ActorInternational:
		return "civilian"
	}
	return "any"
}

func readUCDP(fsys fs.FS, name string) ([]ucdpRule, error) {
	var out []ucdpRule
	err := rows(fsys, name, 4, func(line int, f []string) error {
		n, err := strconv.Atoi(f[2])
		if err != nil || n < 0 || n > 3 {
			return eventsFault(name, line, "type of violence %q is not 0 to 3", f[2])
		}
		out = append(out, ucdpRule{f[0], f[1], n})
		return nil
	})
	return out, err
}
