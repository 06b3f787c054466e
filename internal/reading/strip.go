package reading

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// breaks are the elements that begin a paragraph of their own.
var breaks = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Caption: true, atom.Center: true,
	atom.Dd: true, atom.Details: true, atom.Dialog: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true,
	atom.Figcaption: true, atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true,
	atom.H4: true, atom.H5: true, atom.H6: true, atom.Header: true, atom.Hgroup: true, atom.Hr: true, atom.Li: true, atom.Main: true,
	atom.Menu: true, atom.Nav: true, atom.Ol: true, atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true,
	atom.Table: true, atom.Tbody: true, atom.Tfoot: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

// strip returns the words of a page whose tree cannot be built: all of them
// after the head, paragraphs by a blank line. It cannot tell main text from the
// rest, beyond leaving out what stands in nav, aside, footer and form.
func strip(lean string) (text, title string) {
	z := html.NewTokenizer(strings.NewReader(lean))
	var p prose
	var name strings.Builder
	aside, inTitle := 0, false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return p.text(), oneLine(name.String(), 300)
		case html.TextToken:
			s := html.UnescapeString(string(z.Raw()))
			switch {
			case inTitle:
				name.WriteString(s)
			case aside == 0:
				p.words(s)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			a := tagOf(z)
			inTitle = a == atom.Title
			aside += besides(a)
			p.tag(a)
		case html.EndTagToken:
			a := tagOf(z)
			inTitle = false
			aside = max(0, aside-besides(a))
			p.tag(a)
		}
	}
}

func tagOf(z *html.Tokenizer) atom.Atom {
	name, _ := z.TagName()
	return atom.Lookup(name)
}

func besides(a atom.Atom) int {
	switch a {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button, atom.Select, atom.Noscript, atom.Template, atom.Svg, atom.Math:
		return 1
	}
	return 0
}

// prose gathers words into paragraphs, white space as a browser shows it.
type prose struct {
	b     strings.Builder
	space bool // a space is owed before the next word
	gap   string
	most  int // bytes after which no more is wanted, 0 for all
}

func (p *prose) full() bool { return p.most > 0 && p.b.Len() > p.most }

// words adds text in which any run of white space is one space.
func (p *prose) words(s string) {
	for s != "" && !p.full() {
		i := strings.IndexFunc(s, isHTMLSpace)
		if i != 0 {
			if i < 0 {
				i = len(s)
			}
			p.put(s[:i])
			s = s[i:]
			continue
		}
		p.space = true
		s = strings.TrimLeftFunc(s, isHTMLSpace)
	}
}

func (p *prose) put(word string) {
	switch {
	case p.b.Len() == 0:
	case p.gap != "":
		p.b.WriteString(p.gap)
	case p.space:
		p.b.WriteByte(' ')
	}
	p.b.WriteString(word)
	p.gap, p.space = "", false
}

// tag notes what an element's border does to the words around it.
func (p *prose) tag(a atom.Atom) {
	switch {
	case breaks[a]:
		p.gap = "\n\n"
	case a == atom.Br && p.gap == "":
		p.gap = "\n"
	case (a == atom.Td || a == atom.Th) && p.gap == "":
		p.gap = "\t"
	}
}

func (p *prose) text() string { return p.b.String() }

func isHTMLSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'
}
