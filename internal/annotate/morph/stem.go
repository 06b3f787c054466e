package morph

import "strings"

// stem mends what is left of a verb when -ed or -ing is cut off: it takes back
// a doubled consonant ("stopp") or puts back an e ("declar"). Exceptions are in
// irregular.txt.
func stem(s string) string {
	n := len(s)
	if n < 3 {
		return stemOfTwo(s)
	}
	last, before := s[n-1], s[n-2]
	switch {
	case last == before && strings.IndexByte("bdgmnprt", last) >= 0:
		return s[:n-1]
	case wantsE(s):
		return s + "e"
	}
	return s
}

func stemOfTwo(s string) string {
	if s == "us" || s == "ow" || s == "ag" || s == "ey" {
		return s + "e"
	}
	return s
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// wantsE reports whether a stem of at least three letters lost an e.
func wantsE(s string) bool {
	n := len(s)
	last, before := s[n-1], s[n-2]
	switch last {
	case 'v', 'c', 'u':
		return true
	case 's':
		return before != 's'
	case 'z':
		return before != 'z' && before != 't'
	case 'g':
		return vowel(before) || before == 'd' || before == 'r' || before == 'l'
	case 'l':
		return strings.IndexByte("bdtgpfkz", before) >= 0 || single(s) && (before == 'u' || before == 'i')
	case 'h', 'w', 'x', 'y', 'e', 'i', 'o', 'a', 'f', 'q':
		return false
	}
	return single(s) && singleWantsE(s, before, last)
}

// single reports whether a stem ends in one vowel and one consonant.
func single(s string) bool {
	n := len(s)
	return vowel(s[n-2]) && (n < 3 || !vowel(s[n-3]) || s[n-3] == 'u' && n > 3 && s[n-4] == 'q' || s[n-3:n-1] == "ua" || s[n-3:n-1] == "ia")
}

// singleWantsE decides for a stem in one vowel and one consonant, which would
// have been doubled if the vowel were short and stressed: what is left are long
// vowels, with an e, and unstressed endings, without.
func singleWantsE(s string, vowel, last byte) bool {
	switch last {
	case 'r':
		return vowel != 'e' && vowel != 'o'
	case 'n':
		return vowel == 'i' || vowel == 'u'
	case 't':
		return vowel != 'e' && !(vowel == 'o' && strings.HasSuffix(s, "lot"))
	case 'm':
		return vowel != 'o' || strings.HasSuffix(s, "com")
	case 'd':
		return vowel != 'e'
	case 'p', 'k':
		return vowel != 'e'
	case 'b':
		return vowel != 'u' || strings.HasSuffix(s, "ub")
	}
	return false
}
