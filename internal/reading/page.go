package reading

import (
	"fmt"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/vedette-org/vedette"
)

// readPage reads a page of HTML: its main text, paragraphs by a blank line, and
// what it says of itself. Title and day stay out of the text unless the main
// text has them too.
func readPage(d *draft, page string) {
	lean, linked, ok := thin(page)
	var doc *html.Node
	if ok {
		doc = tree(lean)
	}
	if doc == nil {
		d.notice(vedette.NoticeRepaired, "the page is nested too deep or has too many elements: all its words were read, not its main text only")
		d.report.Text, d.report.Title = strip(lean)
		readPageHead(d)
		return
	}
	m := readMeta(doc, linked)
	m.fill(d)
	d.report.Text = mainText(doc, prune(doc))
	readPageHead(d)
}

// tree parses a page, nil where that fails.
func tree(lean string) (doc *html.Node) {
	defer func() {
		if recover() != nil { // html.Parse at 512 open elements
			doc = nil
		}
	}()
	doc, err := html.Parse(strings.NewReader(lean))
	if err != nil {
		return nil
	}
	return doc
}

// mainText returns the words of a pruned page's main part: what readability
// finds, or the part that the page itself marks as main where readability finds
// little of it, or all there is. Readability looks at the text under an element
// again for each element around it: a page for which that is too dear goes
// without.
func mainText(doc *html.Node, cost int) string {
	marked := markedText(doc)
	found := ""
	if cost <= maxCost {
		found = readable(doc)
	}
	switch {
	case marked == "":
		if found == "" {
			return textOf(doc)
		}
		return found
	case len(found)*2 < len(marked):
		return marked
	}
	return found
}

// markedText returns the words of the main or article elements of a page: those
// of main, else of all articles that are not inside another.
func markedText(doc *html.Node) string {
	for _, a := range []atom.Atom{atom.Main, atom.Article} {
		var parts []string
		each(doc, func(n *html.Node) bool {
			if n.DataAtom != a && !(a == atom.Main && attr(n, "role") == "main") {
				return true
			}
			if s := textOf(n); s != "" {
				parts = append(parts, s)
			}
			return false
		})
		if len(parts) > 0 {
			return strings.Join(parts, "\n\n")
		}
	}
	return ""
}

// readable runs readability on a copy of the page.
func readable(doc *html.Node) (text string) {
	defer func() {
		if e := recover(); e != nil { // not seen; a page must not end the run
			text = ""
		}
	}()
	p := readability.NewParser()
	p.DisableJSONLD = true
	p.CharThresholds = 250
	a, err := p.ParseDocument(doc, nil)
	if err != nil || a.Node == nil {
		return ""
	}
	return textOf(a.Node)
}

// readPageHead reads from the first lines of a page's text what its head did
// not say, and takes a title out that stands at the top of the text again.
func readPageHead(d *draft) {
	rep := &d.report
	text, controls := clean(rep.Text)
	if controls > 0 {
		d.notice(vedette.NoticeRepaired, controlsLeftOut(controls))
	}
	rep.Text = text
	top, rest, _ := strings.Cut(text, "\n")
	if top = oneLine(top, 300); rep.Title != "" && strings.TrimSpace(rest) != "" && sameTitle(rep.Title, top) {
		rep.Title, rep.Text = top, strings.TrimSpace(rest)
	}
	readHead(d)
}

// sameTitle reports whether the first line of a text is the title, or the title
// without the name of the site behind a mark.
func sameTitle(title, top string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(title), strings.ToLower(top))
	if !ok || len(top) < 8 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest))
	return rest == "" || strings.ContainsRune("|-–—:·«»", r)
}

// textOf returns the words under a node, as [prose] lays them out.
func textOf(n *html.Node) string {
	var p prose
	write(&p, n)
	return p.text()
}

// labelOf returns the words under a node that is short, such as a name, and no
// more than the first 400 bytes or so of one that is not.
func labelOf(n *html.Node) string {
	p := prose{most: 400}
	write(&p, n)
	return oneLine(p.text(), 400)
}

func write(p *prose, n *html.Node) {
	if p.full() {
		return
	}
	switch n.Type {
	case html.TextNode:
		p.words(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	if hiddenTags[n.DataAtom] {
		return
	}
	p.tag(n.DataAtom)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(p, c)
	}
	if n.DataAtom != atom.Br {
		p.tag(n.DataAtom)
	}
}

// each calls f for elements in document order; f says whether to look inside.
func each(n *html.Node, f func(*html.Node) bool) {
	if n.Type == html.ElementNode && !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling // f may take c out
		each(c, f)
		c = next
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func tooFar(a, b vedette.Date) string {
	return fmt.Sprintf("the page gives both %s and %s as its day of publication; the first was taken", a, b)
}
