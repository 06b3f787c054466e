package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// describe reads what the sentences that name campaign k, and those that point
// back to it right after, tell of it: who heralded it and when, how long it
// lasted, what for, who took part.
func (b *builder) describe(k int) {
	c := &b.f.Campaigns[k]
	for i, s := range b.t.Sentences {
		at := b.mention(c, i)
		if at < 0 {
			continue
		}
		b.herald(c, s, at)
		b.span(c, s, at)
		b.takesPart(c, at)
	}
	s := vedette.Statement{Report: b.t.Report.ID, Evidence: c.Evidence[:1:1], Speaker: vedette.Author, Stance: vedette.Reports,
		Status: vedette.Happened, Campaign: c.ID}
	if c.AnnouncedBy != "" {
		s.Speaker, s.Stance, s.SaidOn = c.AnnouncedBy, vedette.Claims, c.AnnouncedOn
	}
	b.add(s)
}

// mention returns the token of sentence i that stands for the campaign, -1 for
// none: its name, or "the campaign" right after a sentence that names it.
func (b *builder) mention(c *vedette.Campaign, i int) int {
	s := b.t.Sentences[i]
	if k := b.nameIn(c, i); k >= 0 {
		return k
	}
	if i == 0 || b.nameIn(c, i-1) < 0 {
		return -1
	}
	for k := s.First; k < s.Last; k++ {
		if b.c.campaign["noun"][b.lemma(k)] && b.definite(k) {
			return k
		}
		if b.lemma(k) == "it" && k > s.First+1 && b.lemma(k-1) == "of" && (b.lemma(k-2) == "part" || b.lemma(k-2) == "framework" || b.lemma(k-2) == "course") {
			return k // "as part of it"
		}
	}
	return -1
}

// nameIn returns the noun that stands for the campaign where sentence i names it.
func (b *builder) nameIn(c *vedette.Campaign, i int) int {
	s := b.t.Sentences[i]
	for _, e := range c.Evidence {
		from, to := b.t.Offset(s.Start), b.t.Offset(s.End)
		if e.Start < from || e.End > to {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			if b.t.Offset(b.t.Tokens[k].Start) >= e.Start {
				return k
			}
		}
	}
	return -1
}

// herald reads "the start of the campaign was announced on DAY by WHOM".
func (b *builder) herald(c *vedette.Campaign, s text.Sentence, at int) {
	for n, k := 0, at; k >= 0 && n < 8; n, k = n+1, b.t.Tokens[k].Head {
		if b.t.Tokens[k].POS != text.VERB || !b.c.campaign["herald"][b.lemma(k)] {
			continue
		}
		who := b.agent(k)
		if !b.passive(k) {
			who = b.child(k, "nsubj")
		}
		if who >= 0 && c.AnnouncedBy == "" {
			c.AnnouncedBy = b.heraldID(who)
		}
		if d := b.saidOn(k, false); d != "" && c.AnnouncedOn == "" {
			c.AnnouncedOn = d
		}
		break
	}
	if c.AnnouncedBy == "" {
		b.heraldBeside(c, s, at)
	}
	b.motive(c, s)
}

// heraldBeside reads "the campaign X, announced on DAY by WHOM, …": a participle set
// beside the name.
func (b *builder) heraldBeside(c *vedette.Campaign, s text.Sentence, at int) {
	for k := at + 1; k < s.Last && k < at+16; k++ {
		if b.t.Tokens[k].Tag != "VBN" || !b.c.campaign["herald"][b.lemma(k)] || b.agent(k) < 0 {
			continue
		}
		if c.AnnouncedBy = b.heraldID(b.agent(k)); c.AnnouncedOn == "" {
			c.AnnouncedOn = b.saidOn(k, false)
		}
		return
	}
}

// heraldID names the herald: the person where the register or the text holds an
// actor for them, else the body.
func (b *builder) heraldID(tok int) string {
	for k := b.left[tok]; k < b.right[tok]; k++ {
		i := b.actorRef[k]
		if i < 0 {
			continue
		}
		ref := b.t.ActorRefs[i]
		if ref.Person >= 0 {
			return string(b.t.Actors[ref.Person].ID)
		}
		if b.t.Actors[ref.Actor].Kind == vedette.ActorPerson {
			return string(b.t.Actors[ref.Actor].ID)
		}
	}
	if v := b.voiceOf(tok); v.actor >= 0 {
		return v.id
	}
	return ""
}

// motive reads "to avenge …" in the sentence.
func (b *builder) motive(c *vedette.Campaign, s text.Sentence) {
	if c.Motive != "" {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if b.t.Tokens[k].POS == text.VERB && b.c.campaign["motive"][b.lemma(k)] && b.marked(k, "to") {
			c.Motive = strings.TrimSpace(b.t.Of(b.words(k)))
			c.Evidence = append(c.Evidence, b.t.Evidence(b.words(k), "statement/campaign-motive"))
			return
		}
	}
}

// span reads from when to when the campaign ran: an interval of days in a
// sentence that names it.
func (b *builder) span(c *vedette.Campaign, s text.Sentence, at int) {
	for i := range b.t.Times {
		tm := &b.t.Times[i]
		p := tm.Period
		if tm.First < s.First || tm.First >= s.Last || tm.Kind != text.TimeDate || p.Earliest == "" || p.Latest == "" || p.Days() < 2 {
			continue
		}
		if p.Precision != vedette.PrecisionRange || c.When.Days() >= p.Days() {
			continue
		}
		p.Evidence = []vedette.Evidence{b.t.Evidence(tm.Span, "statement/campaign-when")}
		c.When = &p
	}
}

// takesPart adds who acts in the clause in which the campaign is named.
func (b *builder) takesPart(c *vedette.Campaign, at int) {
	for n, k := 0, at; k >= 0 && n < 8; n, k = n+1, b.t.Tokens[k].Head {
		if b.t.Tokens[k].POS != text.VERB {
			continue
		}
		s := b.child(k, "nsubj")
		if s < 0 {
			continue
		}
		if i := b.actorNear(s); i >= 0 {
			id := b.t.Actors[b.t.ActorRefs[i].Actor].ID
			for _, a := range c.Actors {
				if a == id {
					return
				}
			}
			c.Actors = append(c.Actors, id)
		}
		return
	}
}

// campaignAt returns the id of the campaign that the clause of a token names, "".
func (b *builder) campaignAt(tok int) string {
	for k := range b.f.Campaigns {
		if b.nameIn(&b.f.Campaigns[k], b.t.Tokens[tok].Sent) >= 0 {
			return string(b.f.Campaigns[k].ID)
		}
	}
	return ""
}
