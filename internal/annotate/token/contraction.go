package token

import "strings"

// clitics follow an apostrophe and are words of their own.
var clitics = set("s re ve ll d m")

// loose are contractions without an apostrophe, with the length of their first
// word; only in small letters, since IM and WONT may be names.
var loose = map[string]int{
	"dont": 2, "cant": 2, "wont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "werent": 4, "couldnt": 5,
	"wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3, "arent": 3, "aint": 2, "im": 1, "ive": 1,
	"thats": 4, "theres": 5, "whats": 4, "youre": 3, "theyre": 4, "youll": 3, "theyll": 4,
}

// fused are contractions in any case.
var fused = map[string]int{"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3}

// contraction emits the words of s[i:j].
func (c *cutter) contraction(i, j int) {
	w := c.s[i:j]
	if len(w) <= 8 {
		if n := loose[w]; n > 0 {
			c.emit(i, i+n)
			c.emit(i+n, j)
			return
		}
		if n := fused[strings.ToLower(w)]; n > 0 {
			c.emit(i, i+n)
			c.emit(i+n, j)
			return
		}
	}
	if k := i + tail(w); k > i && k < j {
		c.emit(i, k)
		c.emit(k, j)
		return
	}
	c.emit(i, j)
}

// tail returns where the clitic at the end of a word begins, its length where
// there is none.
func tail(w string) int {
	k := strings.LastIndexAny(w, "'’")
	if k < 0 {
		return len(w)
	}
	mark := 1
	if w[k] != '\'' {
		mark = len("’")
	}
	rest := strings.ToLower(w[k+mark : min(len(w), k+mark+3)])
	switch {
	case clitics[rest]:
		return k
	case rest == "t" && k > 1 && (w[k-1] == 'n' || w[k-1] == 'N'):
		return k - 1
	}
	return len(w)
}

// apostrophe emits the apostrophe at i with what belongs to it: a clitic after
// a word that ended ("U.S.'s"), a decade ("'90s").
func (c *cutter) apostrophe(i, from, end int) int {
	mark := 1
	if c.s[i] != '\'' {
		mark = len("’")
	}
	j := c.run(i+mark, end)
	rest := c.s[i+mark : j]
	switch {
	case i > from && len(rest) <= 2 && clitics[strings.ToLower(rest)]:
	case len(rest) == 3 && digit(rune(rest[0])) && digit(rune(rest[1])) && rest[2] == 's':
	case strings.HasPrefix(c.s[i:end], "''"):
		j = i + 2
	default:
		j = i + mark
	}
	c.emit(i, j)
	return j
}
