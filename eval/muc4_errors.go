package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// muc4Errors prints, for each report, what is wrong with the prediction, by kind
// and with the sentence where it stands, and at the end how often each kind is.
// The texts are not to be republished: it is for a terminal.
type muc4Errors struct {
	out  io.Writer
	many map[string]int
}

// The kinds of error, in the order in which a reading goes wrong.
const (
	missedReport   = "missed report"       // tells of incidents, none was found
	falseReport    = "false report"        // tells of none, some were found
	missedTrigger  = "missed trigger"      // an incident of the key that no template answers
	wrongType      = "wrong type"          // ditto, but a template of another type shares its fillers
	falseIncident  = "false incident"      // a template that answers none
	missedFiller   = "missed filler"       // in the key, nowhere in the prediction
	spuriousFiller = "spurious filler"     // in the prediction, nowhere in the key
	wrongString    = "wrong string"        // the right thing in other words
	wrongRole      = "wrong role"          // in the key, in another role
	wrongSplit     = "wrong split"         // right in its role, but of another incident
	muc4Unplaced   = "(not in the report)" // in place of a sentence
)

var muc4Kinds = []string{missedReport, falseReport, missedTrigger, wrongType, falseIncident, missedFiller, spuriousFiller, wrongString, wrongRole, wrongSplit}

func (e *muc4Errors) add(text string, gold *muc4Gold, got *muc4Out) {
	if e.out == nil {
		return
	}
	p := muc4Fault{e, got.Docid, text}
	switch is, said := gold.Relevant != "no", len(got.Templates) > 0; {
	case is && !said:
		p.say(missedReport, "", "")
	case !is && said:
		p.say(falseReport, got.Templates[0].IncidentType, "")
	case said:
		p.templates(gold.GTT, got.Templates)
		for _, role := range muc4Roles {
			p.fillers(role, gold, got.Templates)
		}
	}
}

// sum prints how many errors of each kind there are.
func (e *muc4Errors) sum() {
	if e.out == nil {
		return
	}
	for _, k := range muc4Kinds {
		fmt.Fprintf(e.out, "%6d  %s\n", e.many[k], k)
	}
}

// muc4Fault is one report whose errors are told.
type muc4Fault struct {
	*muc4Errors
	docid, text string
}

func (p *muc4Fault) say(kind, what, phrase string) {
	if p.many == nil {
		p.many = map[string]int{}
	}
	p.many[kind]++
	fmt.Fprintf(p.out, "%s  %s  %s\n", p.docid, kind, what)
	if phrase != "" {
		fmt.Fprintf(p.out, "    %s\n", p.sentence(phrase))
	}
}

// sentence returns the words around the first place of a phrase.
func (p *muc4Fault) sentence(phrase string) string {
	body := muc4Body(p.text)
	at := strings.Index(body, strings.ToLower(phrase))
	if at < 0 {
		return muc4Unplaced
	}
	first := strings.LastIndex(body[:at], ". ") + 1
	last := strings.Index(body[at:], ". ")
	if last < 0 {
		last = len(body) - at
	}
	return strings.TrimSpace(body[first : at+last])
}

func (p *muc4Fault) templates(gold []muc4GTT, got []muc4Template) {
	taken := map[int]bool{}
	pairs := muc4Pairs(gold, got)
	for _, j := range pairs {
		taken[j] = true
	}
	for i, j := range pairs {
		if j >= 0 {
			continue
		}
		other := slices.IndexFunc(got, func(t muc4Template) bool { return gold[i].shared(&t) > 0 })
		if other >= 0 && !taken[other] {
			taken[other] = true
			p.say(wrongType, gold[i].IncidentType+", read as "+got[other].IncidentType, "")
		} else {
			p.say(missedTrigger, gold[i].IncidentType, gold[i].any())
		}
	}
	for j := range got {
		if !taken[j] {
			p.say(falseIncident, got[j].IncidentType, "")
		}
	}
}

// any returns a string of a template.
func (g *muc4GTT) any() string {
	for _, role := range muc4Roles {
		for _, e := range g.role(role) {
			return e[0]
		}
	}
	return ""
}

// fillers tells what is wrong with the fillers of a role over the report.
func (p *muc4Fault) fillers(role string, gold *muc4Gold, got []muc4Template) {
	want, have := gold.entities(role), muc4Predicted(got, role)
	left := map[int]bool{}
	for i := range want {
		left[i] = true
	}
	var wrong [][]string
	for _, e := range have {
		if i := slices.IndexFunc(want, func(k []string) bool { return muc4Within(k, e) }); i >= 0 {
			delete(left, i)
			if !muc4Together(role, gold.GTT, got, e) {
				p.say(wrongSplit, role+": "+e[0], e[0])
			}
		} else {
			wrong = append(wrong, e)
		}
	}
	for _, e := range wrong {
		p.filler(role, e, want, left, gold)
	}
	for i, e := range want {
		if left[i] {
			p.say(missedFiller, role+": "+e[0], e[0])
		}
	}
}

// filler tells of a filler that is not in the key's role.
func (p *muc4Fault) filler(role string, e []string, want [][]string, left map[int]bool, gold *muc4Gold) {
	for i, k := range want {
		if left[i] && muc4Alike(k[0], e[0]) {
			delete(left, i)
			p.say(wrongString, role+": "+e[0]+", in the key "+k[0], e[0])
			return
		}
	}
	for _, other := range muc4Roles {
		if slices.ContainsFunc(gold.entities(other), func(k []string) bool { return muc4Within(k, e) }) {
			p.say(wrongRole, role+": "+e[0]+", in the key "+other, e[0])
			return
		}
	}
	p.say(spuriousFiller, role+": "+e[0], e[0])
}

// muc4Alike reports whether two phrases share their last word before any "of".
func muc4Alike(a, b string) bool { return muc4Last(a) == muc4Last(b) }

func muc4Last(s string) string {
	s, _, _ = strings.Cut(s, " of ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// muc4Together reports whether a filler stands in a template that answers one of
// the key which has it.
func muc4Together(role string, gold []muc4GTT, got []muc4Template, e []string) bool {
	for i, j := range muc4Pairs(gold, got) {
		if j < 0 {
			continue
		}
		has := slices.ContainsFunc(gold[i].role(role), func(k []string) bool { return muc4Within(muc4Normals(k), e) })
		if has && slices.ContainsFunc(got[j].role(role), func(k []string) bool { return muc4Within(e, muc4Normals(k)) }) {
			return true
		}
	}
	return false
}
