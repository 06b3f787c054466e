package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// withinCampaigns gives deeds that are told as part of a campaign ("attacks during
// the operation X", "carried out as part of the campaign") what they leave out and
// the campaign has: its span and, where it is one, who wages it. Deeds of which a
// sentence right behind says only what was hit ("among the targets were schools")
// are those told before.
func (b *builder) withinCampaigns() {
	for i := range b.occ {
		o := &b.occ[i]
		if c := b.campaignOf(o); c != nil {
			b.partOfCampaign(o, c)
		} else if b.onlyTargets(o) && i > 0 {
			b.goesOnFrom(o, b.occ[:i])
		}
	}
}

// campaignOf returns the campaign whose name, or whose only noun where there is
// one campaign, stands behind "during", "within" or "as part of" in the clause of
// a deed; nil for none.
func (b *builder) campaignOf(o *occurrence) *vedette.Campaign {
	s := b.t.Sentences[o.sent]
	for k := s.First; k < s.Last; k++ {
		if !b.c.campaign["noun"][b.lemma(k)] && b.lemma(k) != "it" || !b.brackets(k) || b.cut(o.trigger, k) {
			continue
		}
		for i := range b.f.Campaigns {
			c := &b.f.Campaigns[i]
			if at := b.nameIn(c, o.sent); at >= k-1 && at < k+4 || len(b.f.Campaigns) == 1 && b.definite(k) && at < 0 || b.lemma(k) == "it" && b.mention(c, o.sent) == k {
				return c
			}
		}
	}
	return nil
}

// brackets reports whether the noun at k stands in "during the …", "within the
// framework of the …", "as part of the …".
func (b *builder) brackets(k int) bool {
	for m := k - 1; m >= 0 && m > k-8 && b.t.Tokens[m].Sent == b.t.Tokens[k].Sent; m-- {
		switch strings.ToLower(b.t.Word(m)) {
		case "during", "within":
			return true
		case "part", "framework", "course", "frame":
			return b.lemma(m+1) == "of"
		case "after", "before", "since", "against":
			return false
		}
	}
	return false
}

// cut reports a semicolon or another finite clause with "and" between two words.
func (b *builder) cut(from, to int) bool {
	if from > to {
		from, to = to, from
	}
	for k := from + 1; k < to; k++ {
		if b.t.Word(k) == ";" {
			return true
		}
	}
	return false
}

func (b *builder) partOfCampaign(o *occurrence, c *vedette.Campaign) {
	if c.When.Known() && (!o.When.Known() || inherited(o.When)) {
		p := *c.When
		p.Basis, p.Evidence = vedette.BasisInferred, slices.Clone(c.When.Evidence)
		for n := range p.Evidence {
			p.Evidence[n].Rule = "statement/when:campaign"
		}
		o.When = &p
	}
	if len(o.Initiators) == 0 && len(c.Actors) == 1 && o.trigger >= 0 && b.t.Tokens[o.trigger].POS == text.NOUN {
		o.Initiators = []vedette.Initiator{{Actor: c.Actors[0], Attribution: vedette.AttributionInferred, By: vedette.Author, Evidence: ruled(c.Evidence, "statement/campaign:actor")}}
	}
}

// inherited reports a time that a deed has only from the text around it.
func inherited(p *vedette.Period) bool {
	return len(p.Evidence) > 0 && p.Evidence[0].Rule == "statement/when:narrative"
}

func ruled(list []vedette.Evidence, rule string) []vedette.Evidence {
	list = slices.Clone(list[:min(1, len(list))])
	for n := range list {
		list[n].Rule = rule
	}
	return list
}

// onlyTargets reports a deed that its sentence names by its targets alone.
func (b *builder) onlyTargets(o *occurrence) bool {
	return b.t.Tokens[o.trigger].POS == text.NOUN && b.lemma(o.trigger) == "target" && len(o.Initiators) == 0 && len(o.Targets) > 0
}

// goesOnFrom gives a deed the doer and the time of the last one of its paragraph
// that has a doer.
func (b *builder) goesOnFrom(o *occurrence, before []occurrence) {
	for k := len(before) - 1; k >= 0; k-- {
		p := &before[k]
		if b.t.Sentences[p.sent].Paragraph != b.t.Sentences[o.sent].Paragraph || o.sent-p.sent > 3 {
			return
		}
		if len(p.Initiators) == 0 || p.Type != o.Type {
			continue
		}
		o.Initiators = slices.Clone(p.Initiators)
		if !o.When.Known() || inherited(o.When) {
			o.When = p.When
		}
		return
	}
}
