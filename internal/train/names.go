package train

import (
	"fmt"

	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/name"
	"github.com/vedette-org/vedette/internal/text"
)

// NameOptions say how the recogniser of names is learned. The zero values of
// the numbers stand for the settings of the weights that ship.
type NameOptions struct {
	Options
	Bits, Passes, Least int
	Rate, Decay, Drop   float64
	// Hold leaves every second document of UNER out of learning, the odd ones
	// for 1, the even ones for 2, and measures on them.
	Hold int
}

const (
	nameStep = 0.02 // what weights are multiples of
	nameLow  = 0.03 // weights nearer to zero are left out
)

func (o NameOptions) filled() NameOptions {
	o.Options = o.Options.filled()
	if o.Bits == 0 {
		o.Bits = 22
	}
	if o.Passes == 0 {
		o.Passes = 4
	}
	if o.Least == 0 {
		o.Least = 2
	}
	if o.Rate == 0 {
		o.Rate = 0.1
	}
	if o.Decay == 0 {
		o.Decay = 1e-5
	}
	return o
}

// Names learns the recogniser of names from the corpora of names that are
// marked for training, on tags and trees of our own models, and writes it with
// its card. The same corpora, models and options give the same bytes.
func Names(o NameOptions) error {
	o = o.filled()
	n := &nameRun{NameOptions: o}
	if err := n.load(); err != nil {
		return err
	}
	learn, err := n.corpora()
	if err != nil {
		return err
	}
	for _, part := range learn {
		asked := 0
		for i := range part.docs {
			for _, caps := range part.caps(i) {
				asked += n.add(&part.docs[i], caps)
			}
		}
		n.say("%s: %d documents, %d tokens asked about", part.name, len(part.docs), asked)
	}
	n.say("%d features", n.l.Prepare())
	for pass := range o.Passes {
		n.say("pass %d: loss %.4f", pass+1, n.l.Pass())
	}
	r := n.l.Recogniser()
	return n.write(r, n.watch(r))
}

type nameRun struct {
	NameOptions
	a       *annotate.Annotator
	words   *name.Words
	l       *name.Learner
	watched []namePart
}

func (n *nameRun) load() (err error) {
	if n.a, err = annotate.LoadTrees(); err != nil {
		return err
	}
	if n.words, err = name.ShippedWords(); err != nil {
		return err
	}
	lex, err := nameLexicon()
	if err != nil {
		return err
	}
	n.l = name.NewLearner(name.Options{Bits: n.Bits, Least: n.Least, Rate: n.Rate, Decay: n.Decay, Drop: n.Drop,
		Step: nameStep, Least1: nameLow, Seed: n.Seed}, n.words, lex)
	n.say("lexicon of %d entries", lex.Len())
	return nil
}

// namePart is one corpus, or a part of one.
type namePart struct {
	name string
	docs []namedDoc
	each int // every so many documents, a copy in capitals; 0 for none
}

// caps says how document i is read: as it is, and for some in capitals too.
func (p *namePart) caps(i int) []bool {
	if p.each > 0 && i%p.each == 0 {
		return []bool{false, true}
	}
	return []bool{false}
}

// corpora reads what is learned from, and sets what is watched.
func (n *nameRun) corpora() (learn []namePart, err error) {
	read := func(name string, each int, docs []namedDoc, e error) {
		learn, err = append(learn, namePart{name, docs, each}), firstError(err, e)
	}
	docs, e := readNameColumns(n.file(unerTrain), exact)
	read(unerTrain, 2, docs, e)
	docs, e = readNameColumns(n.file(wnutTrain), noisy)
	read(wnutTrain, 0, docs, e)
	docs, e = readGUM(n.file(gumTrain))
	read(gumTrain, 2, docs, e)
	docs, e = readECB(n.file(ecbDocs), n.file(ecbNames))
	read(ecbDocs, 3, docs, e)
	if err != nil {
		return nil, err
	}
	if n.Hold > 0 {
		held := namePart{name: "the UNER documents left out"}
		var kept []namedDoc
		for i, d := range learn[0].docs {
			if i%2 == n.Hold%2 {
				held.docs = append(held.docs, d)
			} else {
				kept = append(kept, d)
			}
		}
		learn[0].docs = kept
		n.watched = append(n.watched, held)
	}
	docs, e = readGUM(n.file(gumDev))
	n.watched, err = append(n.watched, namePart{gumDev, docs, 0}), e
	docs, e = readNameColumns(n.file(wnutDev), noisy)
	n.watched = append(n.watched, namePart{wnutDev, docs, 0})
	return learn, firstError(err, e)
}

func firstError(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// add adds a document to what is learned from.
func (n *nameRun) add(d *namedDoc, caps bool) (asked int) {
	return n.l.Add(n.labelled(d, caps))
}

// labelled returns a document tagged and parsed, and the labels of its tokens.
// Those of a copy in capitals are those of the document itself.
func (n *nameRun) labelled(d *namedDoc, caps bool) (*text.Text, []name.Labels) {
	l := n.label(d)
	if !caps {
		return l.t, l.may
	}
	t := d.text(true)
	n.a.Parse(t)
	return t, l.may
}

func (n *nameRun) label(d *namedDoc) *labeller {
	l := &labeller{words: n.words, d: d, t: d.text(false)}
	n.a.Parse(l.t)
	l.label()
	return l
}

// watch measures on what is not learned from.
func (n *nameRun) watch(r *name.Recogniser) (lines []string) {
	for i := range n.watched {
		for _, caps := range []bool{false, true} {
			s := n.score(r, &n.watched[i], caps)
			lines = append(lines, fmt.Sprintf("%s%s: %s", n.watched[i].name, map[bool]string{true: " in capitals"}[caps], s))
			n.say("%s", lines[len(lines)-1])
		}
	}
	return lines
}

// nameScore counts names of persons, bodies and places with the right words
// and kind, and with the right words.
type nameScore struct{ gold, found, same, words int }

func (s nameScore) String() string {
	return fmt.Sprintf("F1 %.4f, whatever the kind %.4f of %d", 2*float64(s.same)/float64(s.gold+s.found), 2*float64(s.words)/float64(s.gold+s.found), s.gold)
}

func (n *nameRun) score(r *name.Recogniser, p *namePart, caps bool) (s nameScore) {
	for i := range p.docs {
		l := n.label(&p.docs[i])
		gold := map[[2]int]string{}
		for _, g := range l.gold {
			if c := classOf(g.Kind); c != "" {
				gold[[2]int{g.First, g.Last}] = c
			}
		}
		s.gold += len(gold)
		t := p.docs[i].text(caps)
		n.a.Parse(t)
		r.Mark(t)
		for _, f := range t.Names {
			c := classOf(f.Kind)
			if c == "" {
				continue
			}
			s.found++
			if g := gold[[2]int{f.First, f.Last}]; g != "" {
				s.words++
				s.same += one(g == c)
			}
		}
	}
	return s
}

func classOf(k text.NameKind) string {
	switch k {
	case text.NamePerson, text.NameOrganisation, text.NameLocation:
		return string(k)
	case text.NameFacility:
		return string(text.NameLocation)
	}
	return ""
}
