package reading

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode returns b as UTF-8 and says what had to be mended, "" for nothing.
// A byte-order mark has been dealt with before (see [run.stream]).
//
// The order: text that is UTF-8 and uses it is UTF-8, whatever a page declares,
// since converted archives keep old declarations; then a page's declaration;
// then Windows-1252 where every odd byte is a letter or mark of it, the
// commonest mislabelled charset; last, UTF-8 with U+FFFD for what is broken.
func decode(b []byte, html bool) (text, mended string) {
	wide, broken, western := survey(b)
	if broken == 0 && (wide > 0 || !html) {
		return string(b), ""
	}
	if html && wide == 0 {
		if e, name, _ := charset.DetermineEncoding(head(b, 1024), ""); name != "utf-8" && name != "windows-1252" {
			if s, ok := by(e, b); ok {
				return s, ""
			}
		}
	}
	switch {
	case broken == 0:
		return string(b), ""
	case wide == 0 && western:
		s, _ := by(charmap.Windows1252, b)
		return s, "not UTF-8; read as Windows-1252"
	}
	return repair(b)
}

// survey counts the characters of more than one byte and the bytes that are no
// UTF-8. western is set where each of those bytes is a letter or a mark of
// prose in Windows-1252.
func survey(b []byte) (wide, broken int, western bool) {
	western = true
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
			western = western && prose1252(b[i])
		} else {
			wide++
		}
		i += n
	}
	return wide, broken, western
}

// prose1252 reports whether a byte is an accented letter, quotation mark, dash,
// ellipsis or the like in Windows-1252.
func prose1252(c byte) bool {
	return c >= 0xA0 && c < 0xFE || c >= 0x91 && c <= 0x97 || c == 0x85 || c == 0x80 || c == 0x8A || c == 0x9A || c == 0x8E || c == 0x9E
}

func by(e encoding.Encoding, b []byte) (string, bool) {
	out, err := e.NewDecoder().Bytes(b)
	return string(out), err == nil && utf8.Valid(out)
}

// repair puts U+FFFD for each run of bytes that is no UTF-8.
func repair(b []byte) (text, mended string) {
	_, broken, _ := survey(b)
	if broken == 0 {
		return string(b), ""
	}
	s := strings.ToValidUTF8(string(b), "\uFFFD")
	return s, fmt.Sprintf("%d bytes were not UTF-8; U+FFFD stands for them", broken)
}

func head(b []byte, n int) []byte { return bytes.Clone(b[:min(n, len(b))]) }
