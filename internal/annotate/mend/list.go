package mend

import "github.com/vedette-org/vedette/internal/text"

// lists mends phrases behind commas that were taken for a list though nothing
// joins them: "a shop in Kremenchuk, in Poltava region, on Monday afternoon".
// In the trees to train on, 18 phrases with a preposition are in a list without
// a conjunction. Such a phrase hangs from the noun before, a time from the verb.
func (m *Mender) lists() {
	for i := range m.k {
		h := m.head(i)
		if h < 0 || m.k[i].Dep != "conj" || !m.nominal(i) || !m.nominal(h) || m.childFrom(0, i, "case") < 0 || m.joins(h) {
			continue
		}
		m.k[i].Dep = "nmod"
		if v := m.verbOver(h); v >= 0 && times[m.k[i].Lemma] {
			m.k[i].Head, m.k[i].Dep = v+m.first, "obl"
		}
	}
}

// joins reports whether a conjunction stands before one of the parts that hang
// from h as a list.
func (m *Mender) joins(h int) bool {
	for c := range m.k {
		if m.k[c].Dep != "cc" {
			continue
		}
		if p := m.head(c); p == h || p >= 0 && m.head(p) == h && m.k[p].Dep == "conj" {
			return true
		}
	}
	return false
}

func (m *Mender) nominal(i int) bool {
	p := m.k[i].POS
	return p == text.NOUN || p == text.PROPN || p == text.NUM
}

// verbOver returns the nearest verb that i hangs from, however far, -1 for none.
func (m *Mender) verbOver(i int) int {
	for n := 0; i >= 0 && n < len(m.k); n++ {
		if m.k[i].POS == text.VERB {
			return i
		}
		i = m.head(i)
	}
	return -1
}

// times are the heads of phrases that say when, by lemma.
var times = map[string]bool{
	"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true,
	"September": true, "October": true, "November": true, "December": true, "morning": true, "afternoon": true, "evening": true,
	"night": true, "dawn": true, "dusk": true, "midnight": true, "noon": true,
}
