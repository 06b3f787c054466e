package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// naming is one place where a text names a campaign: the name's tokens, and the
// noun or verb that brings it in.
type naming struct {
	first, last int
	cue         int
}

// longestName bounds the words of a campaign's name.
const longestName = 10

// findCampaigns reads named operations: a name in quotation marks beside
// "operation" or "campaign", a capitalised one after "Operation", one that a
// campaign is called by.
func (b *builder) findCampaigns() {
	for i := range b.t.Tokens {
		w := strings.ToLower(b.t.Word(i))
		switch {
		case b.c.campaign["noun"][w], b.c.campaign["battle"][w]:
			if n, ok := b.namedBeside(i, w); ok {
				b.keepCampaign(n)
			}
		case b.t.Tokens[i].POS == text.VERB && b.c.campaign["naming"][b.lemma(i)]:
			if n, ok := b.calledSo(i); ok {
				b.keepCampaign(n)
			}
		}
	}
	for k := range b.f.Campaigns {
		b.describe(k)
	}
}

// namedBeside reads a name next to noun i: after it in quotation marks, maybe
// with "called"; before it in quotation marks; or in capitals.
func (b *builder) namedBeside(i int, w string) (naming, bool) {
	j := i + 1
	for j < len(b.t.Tokens) && j < i+4 && (b.c.campaign["naming"][b.lemma(j)] || inList(b.t.Word(j), ",", "as", ":", "the")) {
		j++
	}
	if f, l, ok := b.quoted(j); ok {
		return naming{f, l, i}, true
	}
	if f, l, ok := b.quotedBefore(i); ok {
		return naming{f, l, i}, true
	}
	if b.c.campaign["noun"][w] && capital(b.t.Word(i)) && i+1 < len(b.t.Tokens) && !b.t.Sentences[b.t.Tokens[i].Sent].Heading {
		if l := b.capitals(i + 1); l > i+1 {
			return naming{i, l, i}, true
		}
	}
	return naming{}, false
}

// calledSo reads "a campaign that the group calls the Storm of the South".
func (b *builder) calledSo(i int) (naming, bool) {
	t := b.t.Tokens[i]
	theme := b.child(i, "obj")
	if t.Dep.Base() == "acl" {
		theme = t.Head
	}
	if theme < 0 || !b.isCampaignNoun(theme) {
		theme = b.campaignNounBefore(i)
	}
	if theme < 0 {
		return naming{}, false
	}
	j := i + 1
	for j < len(b.t.Tokens) && inList(b.t.Word(j), "as", "the") {
		j++
	}
	if f, l, ok := b.quoted(j); ok {
		return naming{f, l, theme}, true
	}
	if l := b.capitals(j); l > j+1 {
		return naming{j, l, theme}, true
	}
	return naming{}, false
}

func (b *builder) isCampaignNoun(k int) bool {
	return b.c.campaign["noun"][b.lemma(k)] || b.c.campaign["battle"][b.lemma(k)]
}

// campaignNounBefore returns the noun for a campaign that stands shortly before
// a naming verb: "the operation of X called".
func (b *builder) campaignNounBefore(i int) int {
	for k := i - 1; k >= 0 && k > i-10 && b.t.Tokens[k].Sent == b.t.Tokens[i].Sent; k-- {
		if b.t.Tokens[k].POS == text.VERB {
			return -1
		}
		if b.isCampaignNoun(k) {
			return k
		}
	}
	return -1
}

// keepCampaign adds a name to the campaign that it is another form of, or
// begins a new one.
func (b *builder) keepCampaign(n naming) {
	span := b.t.Words(n.first, n.last)
	name := b.t.Of(span)
	ev := b.t.Evidence(span, "data/language/en/campaigns.yaml")
	for i := range b.f.Campaigns {
		c := &b.f.Campaigns[i]
		if sameName(c.Name, name) {
			if c.Name != name && !slices.Contains(c.Aliases, name) {
				c.Aliases = append(c.Aliases, name)
			}
			c.Evidence = append(c.Evidence, ev)
			return
		}
	}
	b.f.Campaigns = append(b.f.Campaigns, vedette.Campaign{
		ID:   vedette.CampaignID(vedette.ContentID("campaign", strings.Join(nameWords(name), " "))),
		Name: name, Evidence: []vedette.Evidence{ev}})
}
