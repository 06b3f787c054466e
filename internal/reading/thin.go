package reading

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of the pages that a tree is built of. html.Parse itself gives up at
// 512 open elements.
const (
	maxElements  = 60000
	maxCost      = 32 << 20 // see prune; a long report on a full page comes to about 1 MB
	maxAttribute = 2000     // bytes of an attribute's value that are kept
	maxLinked    = 1 << 20  // bytes of one script of JSON-LD
	maxTag       = 64       // bytes of a tag's name
)

// thin returns a page without what no reader of reports needs: scripts, styles,
// comments, formatting tags (their words stay), and all attributes but those
// that tell main text from the rest or say who published when. It is read from
// tokens, without a tree, so that nothing in a page can make it slow: see the
// package comment. JSON-LD is handed out apart. ok is false where the page has
// too many elements for a tree.
func thin(page string) (lean string, linked []string, ok bool) {
	z := html.NewTokenizer(strings.NewReader(page))
	t := thinner{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			return t.out.String(), t.linked, t.elements <= maxElements
		case html.TextToken:
			t.text(z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			t.start(z)
		case html.EndTagToken:
			t.end(z)
		}
	}
}

type thinner struct {
	out      strings.Builder
	linked   []string
	elements int
	skip     atom.Atom // the element whose raw text is left out, or 0
	jsonLD   bool      // that element is a script of JSON-LD
	broken   int       // line breaks since the last word or other tag
}

// raw text elements: the tokenizer gives their content as one text token.
var leftOut = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Iframe: true, atom.Noembed: true, atom.Noframes: true,
	atom.Textarea: true, atom.Xmp: true, atom.Plaintext: true,
}

// formatting elements, and others that a parser copies about or that say
// nothing about where the main text is.
var formatting = map[atom.Atom]bool{
	atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Nobr: true, atom.S: true,
	atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true, atom.Applet: true, atom.Marquee: true,
	atom.Object: true, atom.Img: true, atom.Picture: true, atom.Source: true, atom.Frameset: true,
}

var kept = map[string]bool{
	"class": true, "id": true, "role": true, "lang": true, "dir": true, "hidden": true, "style": true, "aria-hidden": true,
	"href": true, "rel": true, "name": true, "property": true, "content": true, "itemprop": true, "itemtype": true, "datetime": true,
	"pubdate": true, "charset": true, "http-equiv": true, "type": true, "aria-modal": true,
}

func (t *thinner) text(raw []byte) {
	switch {
	case t.skip == 0:
		t.out.Write(raw)
		if len(bytes.TrimSpace(raw)) > 0 {
			t.broken = 0
		}
	case t.jsonLD && len(raw) <= maxLinked:
		t.linked = append(t.linked, string(raw))
	}
}

func (t *thinner) start(z *html.Tokenizer) {
	name, more := z.TagName()
	a := atom.Lookup(name)
	if a == 0 && (len(name) > maxTag || strings.ContainsAny(string(name), "<\"'&")) {
		return
	}
	tag := string(name)
	t.skip, t.jsonLD = 0, false
	if leftOut[a] {
		t.skip = a
	}
	if formatting[a] || leftOut[a] && a != atom.Script {
		return
	}
	attrs := attributes(z, more)
	if a == atom.Script {
		t.jsonLD = strings.Contains(attrs, "ld+json")
		return
	}
	t.elements++
	if a == atom.Br {
		t.br()
		return
	}
	t.broken = 0
	t.out.WriteString("<" + tag + attrs + ">")
}

// br writes a line break, and a paragraph for the second of several: old pages
// set their paragraphs so, and readability knows paragraphs only.
func (t *thinner) br() {
	switch t.broken++; t.broken {
	case 1:
		t.out.WriteString("<br>")
	case 2:
		t.out.WriteString("<p>")
	}
}

func (t *thinner) end(z *html.Tokenizer) {
	name, _ := z.TagName()
	a := atom.Lookup(name)
	t.skip = 0
	if formatting[a] || leftOut[a] || len(name) > maxTag {
		return
	}
	t.elements++
	t.out.WriteString("</" + string(name) + ">")
}

// attributes writes the attributes that are kept, each once.
func attributes(z *html.Tokenizer, more bool) string {
	var b strings.Builder
	var met map[string]bool
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		key := string(k)
		if !kept[key] || met[key] {
			continue
		}
		if met == nil {
			met = map[string]bool{}
		}
		met[key] = true
		b.WriteString(` ` + key + `="` + html.EscapeString(string(v[:min(len(v), maxAttribute)])) + `"`)
	}
	return b.String()
}
