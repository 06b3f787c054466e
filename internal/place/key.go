package place

// appendKey appends the transliteration key of a folded name. Two spellings of
// one name in another script mostly share it: Termez, Termiz and Tirmuz;
// Pyanj, Panj and Pyandzh; Khwaja and Khoja; al-Fashir and El Fasher; Kharkov
// and Kharkiv. Names that have nothing to do with one another may share it too,
// so a match by key counts less than one by name and needs words around it that
// speak of a place.
//
// What differs between the romanisations of Arabic, Persian, Turkic and
// Cyrillic names (ALA-LC, BGN/PCGN, ISO 9 and the newspapers' own) is levelled:
// vowels to one class, articles and the Persian ezafe left out, digraphs to one
// letter, doubled letters to one, h dropped where it is not before a vowel.
func appendKey(dst, folded []byte) []byte {
	start := len(dst)
	for i := 0; i < len(folded); {
		j := i
		for j < len(folded) && folded[j] != ' ' {
			j++
		}
		if w := folded[i:j]; !isParticle(w) || len(w) == len(folded) {
			dst = appendWordKey(dst, w, start)
		}
		i = j + 1
	}
	return dst
}

// isParticle reports whether a word is an Arabic article (with its assimilated
// forms), the Persian ezafe or "the".
func isParticle(w []byte) bool {
	switch string(w) {
	case "al", "el", "ul", "ad", "ar", "as", "at", "an", "az", "ash", "adh", "ath", "e", "i", "ye", "the":
		return true
	}
	return false
}

// digraphs are tried in order at each letter.
var digraphs = []struct {
	from string
	to   string
}{
	{"dzh", "j"}, {"tch", "c"}, {"sch", "x"}, {"shch", "x"},
	{"dj", "j"}, {"zh", "j"}, {"gh", "g"}, {"kh", "h"}, {"sh", "x"}, {"ch", "c"},
	{"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"}, {"tz", "s"}, {"ts", "s"},
}

// opens and closes are the first and second letters of digraphs: most pairs
// need no further look.
var opens, closes = func() (a, b [256]bool) {
	for _, d := range digraphs {
		a[d.from[0]], b[d.from[1]] = true, true
	}
	return a, b
}()

func appendWordKey(dst, w []byte, start int) []byte {
	for i := 0; i < len(w); {
		if to, n := digraph(w[i:]); n > 0 {
			dst = appendOnce(dst, to, start)
			i += n
			continue
		}
		dst = appendLetterKey(dst, w, i, start)
		i++
	}
	return dst
}

func digraph(w []byte) (byte, int) {
	if len(w) < 2 || !opens[w[0]] || !closes[w[1]] {
		return 0, 0
	}
	for _, d := range digraphs {
		if len(w) >= len(d.from) && w[0] == d.from[0] && string(w[:len(d.from)]) == d.from {
			return d.to[0], len(d.from)
		}
	}
	return 0, 0
}

func appendLetterKey(dst, w []byte, i, start int) []byte {
	c, next := w[i], byte(0)
	if i+1 < len(w) {
		next = w[i+1]
	}
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return appendOnce(dst, 'a', start)
	case 'w':
		if !vowel(next) {
			return appendOnce(dst, 'a', start)
		}
		if len(dst) > start && dst[len(dst)-1] == 'h' { // "khwa"
			return dst
		}
		return appendOnce(dst, 'v', start)
	case 'h':
		if !vowel(next) && next != 'w' {
			return dst
		}
	case 'q':
		c = 'k'
	case 'c':
		c = 'k'
		if next == 'e' || next == 'i' || next == 'y' {
			c = 's'
		}
	case 'x':
		return append(dst, 'k', 's')
	}
	return appendOnce(dst, c, start)
}

func appendOnce(dst []byte, c byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] == c {
		return dst
	}
	return append(dst, c)
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// tellsEnough reports whether a key has enough in it to be looked up by.
func tellsEnough(key []byte) bool {
	n := 0
	for _, c := range key {
		if c != 'a' {
			n++
		}
	}
	return n >= 3
}
