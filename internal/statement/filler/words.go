package filler

import (
	"strings"
	"sync"

	"github.com/vedette-org/vedette/internal/lexicon"
)

// words is what the dictionaries know of words: the classes of nouns, and the
// kinds of deeds that words name.
type words struct {
	classes  map[string][]string
	triggers map[string]*trigger
}

// trigger is a word that names a deed, with the kinds that it may name.
type trigger struct {
	kinds    []string
	violence bool
}

// loadWords reads the dictionaries, once.
var loadWords = sync.OnceValues(readWords)

func readWords() (*words, error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	actors, err := lexicon.LoadActors()
	if err != nil {
		return nil, err
	}
	w := &words{classes: map[string][]string{}, triggers: map[string]*trigger{}}
	for i := range kinds.Words {
		e := &kinds.Words[i]
		for _, x := range e.Words {
			for _, c := range append([]string{e.Class, "t:" + e.Target, "o:" + e.Object, "m:" + e.Means, "g:" + e.Group}, e.Also...) {
				w.class(x, c)
			}
		}
	}
	for i := range actors.Nouns {
		n := &actors.Nouns[i]
		w.class(n.Phrase, "a:"+n.Class)
		w.class(n.Phrase, "k:"+string(n.Kind))
	}
	for i := range kinds.Harms {
		h := &kinds.Harms[i]
		name := "h:" + h.Harm + h.Damage
		for _, x := range [][]string{h.Verbs, h.Nouns, h.Adjectives} {
			for _, v := range x {
				w.trigger(v, name, true)
			}
		}
	}
	for _, k := range kinds.All() {
		for i := range k.Trigger {
			for _, x := range [][]string{k.Trigger[i].Verbs, k.Trigger[i].Nouns, k.Trigger[i].Adjectives} {
				for _, v := range x {
					w.trigger(v, string(k.ID), k.CountsAsViolence)
				}
			}
		}
	}
	return w, nil
}

func (w *words) class(word, c string) {
	if c == "" || strings.HasSuffix(c, ":") {
		return
	}
	for _, x := range w.classes[word] {
		if x == c {
			return
		}
	}
	w.classes[word] = append(w.classes[word], c)
}

func (w *words) trigger(word, kind string, violence bool) {
	t := w.triggers[word]
	if t == nil {
		t = &trigger{}
		w.triggers[word] = t
	}
	t.violence = t.violence || violence
	for _, k := range t.kinds {
		if k == kind {
			return
		}
	}
	t.kinds = append(t.kinds, kind)
}
