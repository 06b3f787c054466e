package factuality

import (
	"strconv"

	"github.com/vedette-org/vedette/internal/text"
)

// reach is how many words above the event are looked at one by one.
const reach = 4

// climb adds the words that token i hangs from: which governs which by what tie
// ("want" by a to-infinitive, "know" by a that-clause), and how each is put.
func (f *finder) climb(i int) {
	path := ""
	for c, n := i, 0; n < 12; n++ {
		h := f.Tokens[c].Head
		if h < 0 {
			f.add("root after", strconv.Itoa(min(n, 5)))
			break
		}
		if n < reach {
			f.step(i, c, h, n)
		}
		path += ">" + string(f.Tokens[c].Dep.Base())
		if n < 3 {
			f.add("path", path)
			f.add("path tag", path, string(f.Tokens[h].Tag))
		}
		f.carried(c, h, n)
		c = h
	}
	f.add("whole path", path)
}

// step adds what head h makes of its dependent c, n steps above the event.
func (f *finder) step(i, c, h, n int) {
	at := strconv.Itoa(n)
	dep, mark := string(f.Tokens[c].Dep), f.bringer(c)
	t := &f.Tokens[h]
	g := f.groupOf(h)
	f.add(at+"head", dep, t.Lemma)
	f.add(at+"head mark", dep, mark, t.Lemma)
	f.add(at+"head tag", dep, mark, string(t.Tag))
	f.add(at+"head group", dep, mark, g.auxes, g.mark)
	f.add(at+"head tense", dep, mark, g.auxes, string(t.Tag))
	f.add(at+"head subject", dep, g.subject, t.Lemma)
	f.add(at+"head aux", dep, mark, t.Lemma, g.auxes)
	f.add(at+"tie", dep, mark)
	if n == 0 {
		f.add("tie tag", dep, mark, string(f.Tokens[i].Tag))
		f.add("own head", f.Tokens[i].Lemma, dep, t.Lemma)
		f.group("head ", h)
	}
	if n == 1 {
		f.group("2head ", h)
	}
	// Wherever it stands above, a word that asks for, denies or imagines bears on it.
	f.add("above", dep, mark, t.Lemma)
	f.add("above group", g.auxes, g.mark, dep)
}

// carried gives a joined verb the auxiliaries of the one it is joined to: "may
// attack and burn".
func (f *finder) carried(c, h, n int) {
	if n > 1 || f.Tokens[c].Dep.Base() != "conj" || f.Tokens[h].POS != text.VERB {
		return
	}
	g, own := f.groupOf(h), f.groupOf(c)
	f.add("joined", g.auxes, g.mark, own.auxes, string(f.Tokens[c].Tag))
	f.add("joined tie", string(f.Tokens[h].Dep), f.bringer(h), string(f.Tokens[c].Tag))
	if up := f.Tokens[h].Head; up >= 0 {
		f.add("joined above", string(f.Tokens[h].Dep), f.bringer(h), f.Tokens[up].Lemma)
	}
}

// around adds the words beside the token.
func (f *finder) around(i int) {
	for _, d := range []int{-3, -2, -1, 1, 2} {
		f.add("near", strconv.Itoa(d), f.lower(i+d, i))
	}
	f.add("before", f.lower(i-2, i), f.lower(i-1, i))
	f.add("before tag", f.lower(i-1, i), string(f.Tokens[i].Tag))
	f.add("after", f.lower(i, i), f.lower(i+1, i))
	f.add("before three", f.lower(i-3, i), f.lower(i-2, i), f.lower(i-1, i))
	f.add("tags before", f.tag(i-3, i), f.tag(i-2, i), f.tag(i-1, i), f.tag(i, i))
	f.add("tags around", f.tag(i-2, i), f.tag(i-1, i), f.tag(i, i), f.tag(i+1, i))
	f.add("tags after", f.tag(i, i), f.tag(i+1, i), f.tag(i+2, i))
	f.add("word before, tag", f.lower(i-2, i), f.tag(i-1, i), f.tag(i, i))
	f.verbBefore(i)
}

// verbBefore adds the verb that stands before the token, whatever the parser
// has made of the two, and what stands between.
func (f *finder) verbBefore(i int) {
	between := ""
	s := f.Sentences[f.Tokens[i].Sent]
	for k := i - 1; k >= s.First && k > i-9; k-- {
		t := &f.Tokens[k]
		if t.POS == text.VERB {
			f.add("verb before", t.Lemma, string(f.Tokens[i].Tag))
			f.add("verb before tag", string(t.Tag), between, string(f.Tokens[i].Tag))
			f.add("verb before between", t.Lemma, between, string(f.Tokens[i].Tag))
			return
		}
		switch t.POS {
		case text.AUX, text.PART, text.SCONJ, text.CCONJ:
			between = t.Lemma + " " + between
		case text.PUNCT:
			between = f.Word(k) + " " + between
		}
	}
	f.add("no verb before", between, string(f.Tokens[i].Tag))
}

// tag returns the tag of token k, "" outside the sentence of i.
func (f *finder) tag(k, i int) string {
	if s := f.Sentences[f.Tokens[i].Sent]; k < s.First || k >= s.Last {
		return ""
	}
	return string(f.Tokens[k].Tag)
}

// sentence adds how the sentence begins and ends, and the words in it that may
// hold the event in their scope from afar.
func (f *finder) sentence(i int) {
	s := f.Sentences[f.Tokens[i].Sent]
	end := f.lower(s.Last-1, i)
	tag := string(f.Tokens[i].Tag)
	f.add("end", end, tag)
	f.add("first", f.lower(s.First, i), tag)
	f.add("first end", f.lower(s.First, i), end)
	if i == s.First {
		f.add("opens", tag, end)
	}
	f.add("length", strconv.Itoa(min((s.Last-s.First)/8, 6)))
	for k := s.First; k < s.Last; k++ {
		t := &f.Tokens[k]
		side := "behind"
		if k < i {
			side = "ahead"
		}
		switch {
		case t.Tag == "MD", t.Tag == "WRB", t.Lemma == "if", t.Lemma == "please", t.Lemma == "not", t.Lemma == "n't":
			f.add(side, t.Lemma)
			f.add(side, t.Lemma, tag)
		}
	}
	for k := range f.Quotes {
		if f.Quotes[k].Contains(f.Tokens[i].Span) {
			f.add("quoted")
			break
		}
	}
}
