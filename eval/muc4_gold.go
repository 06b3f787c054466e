package eval

import (
	"regexp"
	"slices"
	"strings"
)

// muc4Gold is the key of a report.
type muc4Gold struct {
	Text       string    `json:"text"`
	BodyOffset int       `json:"body_offset"`
	Relevant   string    `json:"relevant"`
	Templates  []muc4Key `json:"templates"`
	GTT        []muc4GTT `json:"gtt"`
}

// muc4Key holds the slots of a template that the view of roles is drawn from.
type muc4Key struct {
	PerpInd    []muc4Fill          `json:"perp_ind"`
	PerpOrg    []muc4Fill          `json:"perp_org"`
	PhysTgt    []muc4Fill          `json:"phys_tgt"`
	HumTgtName []muc4Fill          `json:"hum_tgt_name"`
	Instrument []muc4Fill          `json:"instrument"`
	When       muc4Slot[muc4When]  `json:"date"`
	Where      muc4Slot[muc4Where] `json:"location"`
	Confidence []muc4Grounds       `json:"perp_org_confidence"`
}

// muc4Grounds is on whose word an organisation is named as perpetrator.
type muc4Grounds struct {
	Values []string `json:"values"`
	About  []string `json:"xref"` // the strings of the organisation
}

// muc4Fill is one filler with its alternatives.
type muc4Fill struct {
	Values []*string `json:"values"`
}

// muc4GTT is a template of the view of Du, Rush and Cardie: the fillers that
// are found in the text, lower case, in order of appearance.
type muc4GTT struct {
	IncidentType string     `json:"incident_type"`
	PerpInd      [][]string `json:"PerpInd"`
	PerpOrg      [][]string `json:"PerpOrg"`
	Target       [][]string `json:"Target"`
	Victim       [][]string `json:"Victim"`
	Weapon       [][]string `json:"Weapon"`
}

// types returns the incident types that are right for a template.
func (g *muc4GTT) types() []string {
	out := strings.Split(g.IncidentType, "/")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

func (g *muc4GTT) role(name string) [][]string {
	t := muc4Template{PerpInd: g.PerpInd, PerpOrg: g.PerpOrg, Target: g.Target, Victim: g.Victim, Weapon: g.Weapon}
	return t.role(name)
}

func (k *muc4Key) slot(role string) []muc4Fill {
	switch role {
	case "PerpInd":
		return k.PerpInd
	case "PerpOrg":
		return k.PerpOrg
	case "Target":
		return k.PhysTgt
	case "Victim":
		return k.HumTgtName
	case "Weapon":
		return k.Instrument
	}
	return nil
}

// entities returns the fillers of a role over the whole report, each a list of
// normal strings: what GRIT's evaluation (Du, Rush and Cardie 2021) compares
// with. A filler that is part of an earlier one, or the other way round, is
// dropped, and so are the strings that are not in the body of the text.
func (g *muc4Gold) entities(role string) (out [][]string) {
	var all [][]string
	for i := range g.Templates {
		for _, f := range g.Templates[i].slot(role) {
			var c []string
			for _, v := range f.Values {
				if v != nil {
					c = append(c, strings.ToLower(*v))
				}
			}
			if len(c) > 0 && !slices.ContainsFunc(all, func(e []string) bool { return muc4Within(e, c) || muc4Within(c, e) }) {
				all = append(all, c)
			}
		}
	}
	body := muc4Body(string([]rune(g.Text)[g.BodyOffset:]))
	for _, e := range all {
		if e = slices.DeleteFunc(e, func(m string) bool { return !strings.Contains(body, m) }); len(e) > 0 {
			out = append(out, muc4Normals(e))
		}
	}
	return out
}

// muc4Body writes a text as the public preprocessing of the corpus does.
func muc4Body(s string) string {
	s = strings.ToLower(strings.NewReplacer("[", "(", "]", ")").Replace(strings.TrimSpace(s)))
	return strings.ReplaceAll(strings.ReplaceAll(s, "\n\n", " "), "\n", " ")
}

// muc4Within reports whether every string of got is in gold.
func muc4Within(gold, got []string) bool {
	for _, m := range got {
		if !slices.Contains(gold, m) {
			return false
		}
	}
	return true
}

func muc4Normals(e []string) []string {
	out := make([]string, len(e))
	for i, m := range e {
		out[i] = muc4Normal(m)
	}
	return out
}

var muc4Article = regexp.MustCompile(`\b(a|an|the)\b`)

// muc4Normal is how two strings are compared: lower case, without ASCII
// punctuation and articles.
func muc4Normal(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x80 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
	return strings.Join(strings.Fields(muc4Article.ReplaceAllString(s, " ")), " ")
}
