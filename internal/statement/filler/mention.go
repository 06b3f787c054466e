package filler

import (
	"strconv"
	"strings"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// bag collects hashed features.
type bag struct{ out []uint32 }

func (b *bag) add(parts ...string) { b.out = append(b.out, scorer.Hash(parts...)) }

// tie is how a noun stands in its clause.
type tie struct {
	dep, prep string
	gov       int    // the word it hangs from, -1 for none
	voice     string // "pass" for a governing verb in the passive
	joined    bool   // through "and", an apposition or a name
}

// tie climbs from a noun over what it is joined to, up to the word that governs it.
func (p *page) tie(h int) (x tie) {
	i := h
	for range 4 {
		k := &p.t.Tokens[i]
		if k.Head < 0 || !k.Dep.In("conj", "appos", "flat", "compound", "goeswith", "dep") {
			break
		}
		i, x.joined = k.Head, true
	}
	k := &p.t.Tokens[i]
	x.dep, x.gov = string(k.Dep), k.Head
	if c := p.caseOf[i]; c >= 0 {
		x.prep = p.low[c]
	}
	if x.gov >= 0 && p.passive[x.gov] {
		x.voice = "pass"
	}
	return x
}

// mention returns the features of a noun as a filler: what it is called, what
// it is, how it stands in its clause, and what deeds are told around it.
func (p *page) mention(h int) []uint32 {
	b := &bag{make([]uint32, 0, 160)}
	b.add("bias")
	classes := p.classes(h)
	p.own(b, h, classes)
	p.clause(b, h, classes)
	p.near(b, h, classes)
	p.told(b, h, classes)
	return b.out
}

// classes returns what the noun h is, as dictionaries and names have it.
func (p *page) classes(h int) (out []string) {
	out = append(out, p.w.classes[p.stem[h]]...)
	if p.stem[h] != p.low[h] {
		out = append(out, p.w.classes[p.low[h]]...)
	}
	if h > 0 && p.chunk[h-1] == p.chunk[h] {
		out = append(out, p.w.classes[p.stem[h-1]+" "+p.stem[h]]...)
	}
	if n := p.name[h]; n >= 0 {
		out = append(out, "n:"+string(p.t.Names[n].Kind))
	}
	if a := p.actor[h]; a >= 0 {
		r := &p.t.ActorRefs[a]
		g := "named:"
		if r.Generic {
			g = "generic:"
		}
		out = append(out, g+string(p.t.Actors[r.Actor].Kind))
	}
	if p.place[h] >= 0 {
		out = append(out, "place")
	}
	if p.when[h] >= 0 {
		out = append(out, "time")
	}
	if len(out) == 0 {
		out = append(out, "?"+p.t.Tokens[h].POS.String())
	}
	return out
}

func (p *page) own(b *bag, h int, classes []string) {
	low, stem := p.low[h], p.stem[h]
	b.add("w", low)
	b.add("l", stem)
	if n := len(stem); n > 4 {
		b.add("end", stem[n-4:])
	}
	plural := strconv.FormatBool(strings.HasSuffix(low, "s"))
	for _, c := range classes {
		b.add("c", c)
		b.add("c#", c, plural)
	}
	c := p.chunk[h]
	for k := int(p.first[c]); k < int(p.last[c]); k++ {
		switch {
		case k < h:
			b.add("pre", p.low[k])
			for _, x := range p.w.classes[p.stem[k]] {
				b.add("prec", x)
			}
		case k > h:
			b.add("post", p.low[k])
		}
	}
	if h > int(p.first[c]) {
		b.add("pre1", p.low[h-1], stem)
		b.add("first", p.low[p.first[c]])
	}
	b.add("chunk", p.key(int(p.first[c]), h+1))
	b.add("inner", strconv.FormatBool(h+1 < int(p.last[c])))
	if h+1 < int(p.last[c]) {
		b.add("head", p.stem[p.last[c]-1])
	}
	if e := p.behind(h + 1); e > 0 {
		b.add("of", p.low[h+1], p.stem[e-1])
		b.add("of", p.low[h+1])
		b.add("lof", stem, p.low[h+1], p.stem[e-1])
	}
	b.add("again", strconv.Itoa(min(p.count[stem], 5)))
}

func (p *page) clause(b *bag, h int, classes []string) {
	x := p.tie(h)
	if x.gov < 0 {
		b.add("root", x.prep)
		return
	}
	gov, slot := p.stem[x.gov], x.dep+" "+x.prep+" "+x.voice
	b.add("slot", slot)
	b.add("gov", gov)
	b.add("pat", slot, gov)
	b.add("patl", slot, gov, p.stem[h])
	for _, c := range classes {
		b.add("pc", slot, gov, c)
		b.add("sc", slot, c)
	}
	if d := p.w.triggers[gov]; d != nil {
		for _, k := range d.kinds {
			b.add("kind", slot, k)
			for _, c := range classes {
				b.add("kc", slot, k, c)
			}
		}
	}
	up := p.t.Tokens[x.gov]
	if up.Head >= 0 {
		prep := ""
		if c := p.caseOf[x.gov]; c >= 0 {
			prep = p.low[c]
		}
		b.add("up", x.dep, x.prep, gov, string(up.Dep), prep, p.stem[up.Head])
		b.add("up2", x.dep, x.prep, string(up.Dep), prep, p.stem[up.Head])
		if d := p.w.triggers[p.stem[up.Head]]; d != nil {
			for _, k := range d.kinds {
				b.add("upk", x.dep, x.prep, string(up.Dep), prep, k)
			}
		}
	}
	if o := p.object[x.gov]; o >= 0 && int(o) != h {
		b.add("with object", slot, gov, p.stem[o])
		b.add("with object2", slot, p.stem[o])
	}
	if o := p.subject[x.gov]; o >= 0 && int(o) != h {
		b.add("with subject", slot, gov, p.stem[o])
	}
	b.add("tag", x.dep, string(up.Tag))
}
