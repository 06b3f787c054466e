package eval

import (
	"strings"
	"unicode"
)

// markedStretch is what stands between two marks of a content.
type markedStretch struct {
	span [2]int
	part int // 0: all of the content; 1: a part
}

// goldMark is a double quotation mark of a content: ", “, ” or ”.
type goldMark struct {
	at, end    int
	open, shut bool
}

// markedIn returns the stretches between the marks of a content: of marks in
// pairs, and of one that opens the content of a paragraph which leaves it open.
func markedIn(runes []rune, content [2]int) (list []markedStretch) {
	marks := goldMarks(runes, content)
	if len(marks) == 1 && marks[0].open && marks[0].at == content[0] && lineEnds(runes, content[1]) {
		return []markedStretch{{[2]int{marks[0].end, content[1]}, 0}}
	}
	if len(marks)%2 != 0 {
		return nil
	}
	for i := 0; i < len(marks); i += 2 {
		if !marks[i].open || !marks[i+1].shut {
			return nil
		}
		part := 1
		if len(marks) == 2 && marks[0].at == content[0] && consists(runes[marks[1].end:content[1]], ".,;:?! ") {
			part = 0
		}
		list = append(list, markedStretch{[2]int{marks[i].end, marks[i+1].at}, part})
	}
	return list
}

func goldMarks(runes []rune, content [2]int) (marks []goldMark) {
	for i := content[0]; i < content[1] && i < len(runes); i++ {
		switch m := (goldMark{at: i, end: i + 1}); runes[i] {
		case '"':
			m.open, m.shut = true, true
			marks = append(marks, m)
		case '“':
			m.open = true
			marks = append(marks, m)
		case '”':
			m.shut = true
			marks = append(marks, m)
		case '\'':
			if i+1 < content[1] && runes[i+1] == '\'' {
				marks = append(marks, goldMark{i, i + 2, true, true})
				i++
			}
		}
	}
	return marks
}

func consists(runes []rune, set string) bool {
	for _, r := range runes {
		if !strings.ContainsRune(set, r) {
			return false
		}
	}
	return true
}

// lineEnds reports whether nothing but blanks follows on the line.
func lineEnds(runes []rune, i int) bool {
	for ; i < len(runes) && runes[i] != '\n'; i++ {
		if !unicode.IsSpace(runes[i]) {
			return false
		}
	}
	return true
}
