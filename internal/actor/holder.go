package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// namedOffices are the offices whose holders may be actors by name.
var namedOffices = map[string]bool{"spokesman": true, "spokeswoman": true, "spokesperson": true, "deputy spokesman": true, "press secretary": true,
	"president": true, "vice president": true, "prime minister": true, "chancellor": true, "king": true, "emir": true, "crown prince": true, "minister": true,
	"foreign minister": true, "defence minister": true, "defense minister": true, "interior minister": true, "secretary of state": true, "leader": true,
	"commander": true, "chief": true, "chairman": true, "representative": true, "army chief": true, "chief of staff": true, "army spokesman": true,
	"military spokesman": true, "national security adviser": true, "national security advisor": true}

// holder reads the name of who holds the office, right after it: "spokesman
// Zabihullah Mujahid", "the leader of the group, X,".
func (g *reading) holder(m int, n *nounRow) {
	if !namedOffices[n.Phrase] || g.who[g.refs[m].who].plain || g.refs[m].weight < 0.6 {
		return
	}
	from := g.refs[m].last
	if g.is(from, ",") {
		from++
	}
	to := g.personName(from)
	if to < 0 || from > g.refs[m].last && !g.any(to, ",", ".", ")", "said") {
		return
	}
	name := g.t.Of(g.t.Words(from, to))
	body := &g.who[g.root(g.refs[m].who)].actor
	p := vedette.Actor{ID: vedette.ActorID(vedette.ContentID("actor", key(name), string(body.ID))), Name: name, Kind: vedette.ActorPerson, Countries: body.Countries, PartOf: body.ID}
	g.refs[m].person = g.addWho(who{actor: p, entry: -1, into: -1})
	if from == g.refs[m].last {
		g.stretch(m, to)
	}
	g.refs[m].personSpan = g.t.Words(from, to)
}

// stretch makes mention m end at token last.
func (g *reading) stretch(m, last int) {
	for k := g.refs[m].last; k < last; k++ {
		g.owner[k] = int32(m) + 1
	}
	g.refs[m].last = last
	if g.parsed[g.t.Tokens[g.refs[m].first].Sent] {
		g.refs[m].head = g.headOf(g.refs[m].first, last)
	}
}

// personName returns where a person's name that begins at token i ends, -1 where
// none does: two to six capitalised words or particles that are nothing else.
func (g *reading) personName(i int) int {
	k, own := i, 0
	for ; k < len(g.t.Tokens) && k < i+8 && g.same(i, k) && !g.taken(k, k+1); k++ {
		switch {
		case g.capital(k) && g.anchor[k] == 0 && g.headNoun(k) == nil && (g.place[k] == "" || k > i) && !g.shout[g.t.Tokens[k].Sent]:
			own++
		case own > 0 && (joins(g.t.Word(k)) && g.adjacent(k-1, k) && k+1 < len(g.t.Tokens) && g.adjacent(k, k+1) || g.any(k, "al", "bin", "ibn", "abu", "ul", "el", "de", "van", "von", "da", "dos", "ag", "ould")):
		default:
			goto done
		}
	}
done:
	for k > i && !g.capital(k-1) {
		k--
	}
	if own < 2 {
		return -1
	}
	return k
}

// surnames finds later mentions of the people that the text named, by the last
// word of their name.
func (g *reading) surnames() {
	by := map[uint64]int{}
	for m := range g.refs {
		r := &g.refs[m]
		if r.dead || r.person < 0 {
			continue
		}
		f := strings.FieldsFunc(g.who[r.person].actor.Name, func(c rune) bool { return unicode.IsSpace(c) })
		if last := f[len(f)-1]; utf8.RuneCountInString(last) > 3 {
			by[phraseHash(last)] = m + 1
		}
	}
	if len(by) == 0 {
		return
	}
	for i := range g.t.Tokens {
		if g.hash[i] == 0 || !g.capital(i) || g.taken(i, i+1) || i > 0 && g.same(i-1, i) && g.capital(i-1) && g.at(i-1) < 0 && !g.sentenceStart(i-1) {
			continue
		}
		if m := by[g.hash[i]]; m > 0 && g.refs[m-1].first < i {
			r := g.refs[m-1]
			g.claim(mention{first: i, last: i + 1, head: i, who: r.who, office: r.office, person: r.person, weight: 0.7, rule: "actor/surname"})
		}
	}
}
