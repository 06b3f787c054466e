package mend

import "github.com/vedette-org/vedette/internal/text"

// hang mends a sentence that the parser has hung from a noun though a finite
// verb without a subject follows: the verb becomes the root and the noun its
// subject ("A spokesman for the port, which is run by the state, denied …").
// Headings, where a noun may be all there is, are left as they are.
func (m *Mender) hang() {
	root := m.root()
	if m.heading || root < 0 {
		return
	}
	switch m.k[root].POS {
	case text.NOUN, text.PROPN, text.PRON:
	default:
		return
	}
	if v := m.predicate(root); v >= 0 {
		m.reroot(root, v)
	}
}

func (m *Mender) root() int {
	for i := range m.k {
		if m.k[i].Head < 0 {
			return i
		}
	}
	return -1
}

// predicate returns the verb that noun root is the subject of, -1 for none.
func (m *Mender) predicate(root int) int {
	v := -1
	for i := range m.k {
		k := &m.k[i]
		if k.Head-m.first == root && k.Head >= 0 && k.Dep.In("cop", "nsubj", "csubj", "expl", "case", "mark") {
			return -1
		}
		if v < 0 && i > root && k.POS == text.VERB && m.misplaced(i, root) && m.subjectless(i) {
			v = i
		}
	}
	return v
}

// misplaced reports whether verb v hangs where a verb of its own clause has no
// place: from the noun itself, or as a second verb, without a conjunction, from
// the clause that a comma has closed.
func (m *Mender) misplaced(v, root int) bool {
	h, dep := m.k[v].Head-m.first, m.k[v].Dep
	switch {
	case m.k[v].Head < 0 || m.k[root].Tag == "NNS" && m.k[v].Tag == "VBZ":
		return false
	case h == root && dep == "parataxis":
		return m.joined(root, v) // "No trouble, came through": two clauses
	case h == root:
		return dep.In("conj", "advcl", "acl", "reparandum")
	}
	return h > root && m.k[h].Head-m.first == root && m.k[h].Dep.In("acl", "appos") && dep.In("conj", "advcl", "parataxis") && m.closed(h, v)
}

// joined reports whether what stands between the noun and verb v belongs to the
// noun: no mark, or a clause or a second name for it within commas.
func (m *Mender) joined(root, v int) bool {
	marks := false
	for i := root + 1; i < v; i++ {
		if m.k[i].Head-m.first == root && m.k[i].Dep.In("acl:relcl", "appos") {
			return true
		}
		marks = marks || m.k[i].POS == text.PUNCT
	}
	return !marks
}

// closed reports whether a comma stands between h and v and none of h's clause
// comes after it.
func (m *Mender) closed(h, v int) bool {
	for i := v - 1; i > h; i-- {
		if m.word(i) == "," {
			return true
		}
		if m.k[i].Head-m.first != v {
			return false
		}
	}
	return false
}

// subjectless reports whether verb v is finite and has neither a subject nor a
// word that ties its clause to another.
func (m *Mender) subjectless(v int) bool {
	finite, object := false, false
	switch m.k[v].Tag {
	case "VBD", "VBZ", "VBP":
		finite = true
	}
	for i := range m.k {
		k := &m.k[i]
		if k.Head < 0 || k.Head-m.first != v {
			continue
		}
		switch {
		case k.Dep.In("nsubj", "csubj", "expl", "mark", "cc"):
			return false
		case len(k.Tag) > 0 && k.Tag[0] == 'W' && i < v:
			return false
		case i < v && k.Dep.In("aux") && k.Tag != "TO":
			switch k.Tag {
			case "VBD", "VBZ", "VBP", "MD":
				finite = true
			}
		case i > v && k.Dep.In("obj", "ccomp"):
			object = true
		}
	}
	return finite || object && (m.k[v].Tag == "VBN")
}

// reroot makes verb v the root and the old root its subject. What hung to the
// right of v from what is on its left hangs from v, and so do the adverbials
// that the sentence begins with.
func (m *Mender) reroot(root, v int) {
	for i := v + 1; i < len(m.k); i++ {
		if h := m.k[i].Head - m.first; h < v {
			m.k[i].Head = m.first + v
		}
	}
	for i := 0; i < root; i++ {
		if m.k[i].Head-m.first != root {
			continue
		}
		if !m.k[i].Dep.In("obl", "advcl", "advmod", "cc", "discourse", "punct", "parataxis") {
			break
		}
		m.k[i].Head = m.first + v
	}
	subject := text.Dep("nsubj")
	for i := range v {
		if m.k[i].Head-m.first == v && m.k[i].Dep == "aux:pass" {
			subject = "nsubj:pass"
		}
	}
	m.k[v].Head, m.k[v].Dep = -1, "root"
	m.k[root].Head, m.k[root].Dep = m.first+v, subject
}
