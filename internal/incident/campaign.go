package incident

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// joinCampaigns makes one campaign of those that reports name alike: all the
// telling words of the shorter name stand in the longer one.
func (w *world) joinCampaigns(r *vedette.Record) {
	var out []vedette.Campaign
	renamed := map[vedette.CampaignID]vedette.CampaignID{}
	for _, c := range r.Campaigns {
		k := 0
		for k < len(out) && !sameCampaign(out[k].Name, c.Name) {
			k++
		}
		if k == len(out) {
			out = append(out, c)
			continue
		}
		renamed[c.ID] = out[k].ID
		mergeCampaign(&out[k], c)
	}
	r.Campaigns = out
	for _, s := range w.statements {
		if id, ok := renamed[s.Campaign]; ok {
			s.Campaign = id
		}
	}
	for i := range r.Figures {
		if id, ok := renamed[vedette.CampaignID(r.Figures[i].About)]; ok {
			r.Figures[i].About = string(id)
		}
	}
}

func mergeCampaign(a *vedette.Campaign, b vedette.Campaign) {
	for _, n := range append([]string{b.Name}, b.Aliases...) {
		if !strings.EqualFold(n, a.Name) {
			a.Aliases = appendOnce(a.Aliases, n)
		}
	}
	if a.AnnouncedBy == "" {
		a.AnnouncedBy, a.AnnouncedOn = b.AnnouncedBy, b.AnnouncedOn
	}
	if !a.When.Known() || b.When.Known() && tighter(b.When, a.When) {
		a.When = b.When
	}
	if a.Motive == "" {
		a.Motive = b.Motive
	}
	a.Evidence = addEvidence(a.Evidence, b.Evidence)
}

func sameCampaign(a, b string) bool {
	x, y := telling(a), telling(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 2 {
		return len(x) == len(y) && len(x) == 1 && x[0] == y[0]
	}
	for _, s := range x {
		found := false
		for _, t := range y {
			found = found || s == t
		}
		if !found {
			return false
		}
	}
	return true
}

// telling returns the words of a name that tell it from others.
func telling(name string) (out []string) {
	for _, f := range strings.Fields(strings.ToLower(strings.Trim(name, `"“”'`))) {
		switch f {
		case "the", "of", "for", "operation", "campaign", "battle", "a":
		default:
			out = append(out, strings.Trim(f, `"“”'.,`))
		}
	}
	return out
}
