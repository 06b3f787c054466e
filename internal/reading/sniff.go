package reading

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// kind is how the bytes of an input are laid out.
type kind int

const (
	kindUnknown kind = iota
	kindText
	kindHTML
	kindLines // JSON, one object a line
	kindJSON  // one JSON document; may turn out to be lines
)

// sniffBytes is how much of the beginning decides what an input is.
const sniffBytes = 8 << 10

func kindByName(p string) kind {
	switch strings.ToLower(filepath.Ext(p)) {
	case ".txt", ".text":
		return kindText
	case ".html", ".htm", ".xhtml":
		return kindHTML
	case ".jsonl", ".ndjson":
		return kindLines
	case ".json":
		return kindJSON
	}
	return kindUnknown
}

// stream reads all reports of one input. Name is what errors call it.
func (r *run) stream(name string, in io.Reader, k kind) {
	in = transform.NewReader(in, unicode.BOMOverride(transform.Nop))
	b := bufio.NewReaderSize(in, sniffBytes)
	head, err := b.Peek(sniffBytes)
	if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
		r.fail(openError(name, err))
		return
	}
	if len(bytes.TrimSpace(head)) == 0 && err == io.EOF {
		r.fail(&vedette.Error{File: name, Message: "it is empty"})
		return
	}
	if what, hint := foreign(head); what != "" {
		r.fail(&vedette.Error{File: name, Message: "not text: it looks like " + what, Hint: hint})
		return
	}
	switch k = settle(k, head); k {
	case kindLines:
		r.lines(name, b)
	case kindJSON:
		r.document(name, b)
	default:
		r.whole(name, b, k)
	}
}

// settle decides between the name's word and the first bytes. A name is
// believed, except that a .json file may hold lines; anything else is text
// unless it begins like HTML or JSON.
func settle(k kind, head []byte) kind {
	if k != kindUnknown && k != kindJSON {
		return k
	}
	t := bytes.TrimSpace(head)
	switch {
	case opensJSON(t, '[', "{]"):
		return kindJSON
	case opensJSON(t, '{', `"}`):
		if looksLikeLines(t) {
			return kindLines
		}
		return kindJSON
	case k == kindJSON:
		return kindJSON
	case opensHTML(t):
		return kindHTML
	}
	return kindText
}

// opensJSON reports whether t begins with the bracket open and, after spaces,
// one of next. "[Kyiv] ..." and "{...}" of a wire's markup are text.
func opensJSON(t []byte, open byte, next string) bool {
	if len(t) < 2 || t[0] != open {
		return false
	}
	t = bytes.TrimLeft(t[1:], " \t\r\n")
	return len(t) > 0 && strings.IndexByte(next, t[0]) >= 0
}

// looksLikeLines tells one object a line from one object over several lines:
// the first line closes its object, or the next one opens another.
func looksLikeLines(t []byte) bool {
	first, rest, more := bytes.Cut(t, []byte("\n"))
	if !more {
		return true // a single line either way
	}
	first, rest = bytes.TrimSpace(first), bytes.TrimSpace(rest)
	if bytes.HasPrefix(rest, []byte("{")) {
		return true
	}
	return len(first) > 2 && first[len(first)-1] == '}'
}

func opensHTML(t []byte) bool {
	if len(t) == 0 || t[0] != '<' {
		return false
	}
	if strings.HasPrefix(http.DetectContentType(t), "text/html") {
		return true
	}
	low := bytes.ToLower(t[:min(len(t), 2048)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<meta ", "<p>", "<div"} {
		if bytes.Contains(low, []byte(tag)) {
			return true
		}
	}
	return false
}

// foreign names what a beginning that is no text looks like, "" for text.
func foreign(head []byte) (what, hint string) {
	mime, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case mime == "application/pdf":
		return "PDF", "save it as text; PDF is not read yet"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "an archive or an office document", "unpack it, or save it as text"
	case bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) && !bytes.Contains(bytes.ToLower(head), []byte("<html")):
		return "XML", "feeds are not read yet; give their reports as text, HTML or JSON"
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "RTF", "save it as text"
	case strings.HasPrefix(mime, "text/"):
		return "", ""
	case mime != "application/octet-stream":
		return mime, "give text, HTML or JSON"
	}
	if bytes.IndexByte(head, 0) >= 0 || controls(head)*10 > len(head) {
		return "binary data", "give text, HTML or JSON; UTF-16 needs its byte-order mark"
	}
	return "", ""
}

// controls counts bytes that plain text does not use.
func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			n++
		}
	}
	return n
}
