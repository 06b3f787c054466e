package mend

// closer returns the mark that closes what w opens, "" where w opens nothing.
func closer(w string) string {
	switch w {
	case "(":
		return ")"
	case "[":
		return "]"
	case "{":
		return "}"
	case "“", "„":
		return "”"
	case "‘":
		return "’"
	case "«":
		return "»"
	case "``":
		return "''"
	case "<":
		return ">"
	case "\"", "'":
		return w
	}
	return ""
}

// pairs finds the marks in pairs and hangs them. A mark that closes what is not
// the last thing opened closes that, too.
func (m *Mender) pairs() {
	m.open = m.open[:0]
	for i := range m.k {
		if !m.mark(i) {
			continue
		}
		w := m.word(i)
		if o := m.opener(w); o >= 0 {
			m.enclose(int(m.open[o].at), i)
			m.open = m.open[:o]
		} else if c := closer(w); c != "" {
			m.open = append(m.open, opened{int32(i), c})
		}
	}
}

// opener returns which of the open marks w closes, -1 for none.
func (m *Mender) opener(w string) int {
	for o := len(m.open) - 1; o >= 0; o-- {
		if m.open[o].close == w {
			return o
		}
	}
	return -1
}

// enclose hangs two marks from the one word between them that hangs from
// outside; where there are more the tree is no guide.
func (m *Mender) enclose(from, to int) {
	m.twins[from], m.twins[to] = true, true
	head := -1
	for i := from + 1; i < to; i++ {
		if h := m.head(i); m.mark(i) || h > from && h < to {
			continue
		}
		if head >= 0 {
			return
		}
		head = i
	}
	for _, i := range [...]int{from, to} {
		if head >= 0 && m.loose(i) {
			m.move(i, head)
		}
	}
}
