package reading

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/vedette-org/vedette"
)

// meta is what a page says of itself, each list best first.
type meta struct {
	titles    []string
	days      []vedette.Date
	bylines   []string
	sites     []string
	languages []string
	urls      []string
	tags      map[string]string // meta elements by lower-case name or property
	heads     []string          // h1 elements
	docTitle  string
	canonical string
	shown     vedette.Date   // what the first time element shows: the day of publication, if nothing says it better
	marked    []vedette.Date // elements that are marked as the day of publication
	authors   []string       // elements marked as the author's
}

// Names of meta elements, best first. Those with a colon are of the Open Graph
// protocol and its article extension, those with a dot of Dublin Core and of
// publishing systems.
var (
	metaDay  = []string{"article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "dc.date.created", "sailthru.date", "parsely-pub-date", "publish-date", "publication_date", "pubdate", "date"}
	metaBy   = []string{"author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"}
	metaName = []string{"og:title", "twitter:title", "dc.title", "parsely-title", "headline"}
	metaSite = []string{"og:site_name", "application-name", "dc.publisher", "publisher"}
	metaLang = []string{"content-language", "dc.language", "og:locale", "language"}
)

// readMeta gathers what the page's JSON-LD, meta elements and marked elements say.
func readMeta(doc *html.Node, linked []string) *meta {
	m := &meta{tags: map[string]string{}}
	lang := ""
	each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Html {
			lang = attr(n, "lang")
		}
		m.element(n)
		return true
	})
	m.linked(linked)
	m.titles = append(m.titles, m.named(metaName)...)
	m.bylines = append(append(m.bylines, m.named(metaBy)...), m.authors...)
	m.sites = append(m.sites, m.named(metaSite)...)
	m.languages = append(append(m.languages, lang), m.named(metaLang)...)
	m.urls = append([]string{m.canonical, m.tags["og:url"]}, m.urls...)
	for _, s := range m.named(metaDay) {
		if d, ok := day(s); ok {
			m.days = append(m.days, d)
		}
	}
	m.days = append(m.days, m.marked...)
	if len(m.days) == 0 && m.shown != "" {
		m.days = append(m.days, m.shown)
	}
	return m
}

func (m *meta) named(keys []string) []string {
	var out []string
	for _, k := range keys {
		if v := m.tags[k]; v != "" {
			out = append(out, v)
		}
	}
	return out
}

// element takes what one element says.
func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Meta:
		m.meta(n)
	case atom.Link:
		if m.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			m.canonical = attr(n, "href")
		}
	case atom.Title:
		if m.docTitle == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			m.docTitle = inside(n)
		}
	case atom.H1:
		m.heads = append(m.heads, labelOf(n))
	case atom.Time:
		m.time(n)
	}
	if prop := attr(n, "itemprop"); prop == "datePublished" && n.DataAtom != atom.Meta && n.DataAtom != atom.Time {
		m.when(labelOf(n), true)
	} else if prop == "author" || attr(n, "rel") == "author" || bylineClass(n) {
		if s := labelOf(n); s != "" && len(s) < 200 {
			m.authors = append(m.authors, s)
		}
	}
}

func bylineClass(n *html.Node) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c = strings.ToLower(c); c == "byline" || c == "author" || c == "article-author" || c == "article-byline" {
			return true
		}
	}
	return false
}

func (m *meta) meta(n *html.Node) {
	v := strings.TrimSpace(attr(n, "content"))
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		k := strings.ToLower(attr(n, key))
		if _, have := m.tags[k]; k != "" && v != "" && !have {
			m.tags[k] = v
		}
	}
}

func (m *meta) time(n *html.Node) {
	marked := attr(n, "itemprop") == "datePublished" || strings.Contains(strings.ToLower(attr(n, "class")), "publish")
	for _, a := range n.Attr {
		marked = marked || a.Key == "pubdate"
	}
	if s := attr(n, "datetime"); s != "" {
		m.when(s, marked)
	} else {
		m.when(labelOf(n), marked)
	}
}

func (m *meta) when(s string, marked bool) {
	d, ok := day(s)
	switch {
	case !ok:
	case marked:
		m.marked = append(m.marked, d)
	case m.shown == "":
		m.shown = d
	}
}

// inside returns the text right under a node, also one that is not shown.
func inside(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return oneLine(b.String(), 400)
}

// fill copies the best of everything into a draft.
func (m *meta) fill(d *draft) {
	rep := &d.report
	rep.Title = oneLine(m.title(), 300)
	rep.Byline = m.byline()
	if len(m.days) > 0 {
		rep.Published = m.days[0]
		for _, o := range m.days[1:] {
			if n := rep.Published.DaysUntil(o); n > 1 || n < -1 { // a day's difference is a time zone
				d.notice(vedette.NoticeDate, tooFar(rep.Published, o))
				break
			}
		}
	}
	d.source.Name = oneLine(first(m.sites...), 200)
	for _, s := range m.urls {
		if u, err := url.Parse(strings.TrimSpace(s)); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && rep.URL == "" {
			rep.URL = oneLine(u.String(), 2000)
			if d.source.Name == "" {
				d.source.Name = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
			}
		}
	}
	for _, s := range m.languages {
		if d.declared == "" {
			d.declared = languageTag(s)
		}
	}
}

// title prefers the headline that the page marks; the document's title often
// carries the site's name after a bar or dash.
func (m *meta) title() string {
	if len(m.heads) == 1 && m.heads[0] != "" {
		return m.heads[0]
	}
	if len(m.titles) > 0 {
		return m.titles[0]
	}
	t := m.docTitle
	for _, site := range m.sites {
		for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
			t = strings.TrimSuffix(t, sep+site)
		}
	}
	if t == "" && len(m.heads) > 0 {
		return m.heads[0]
	}
	return t
}

func (m *meta) byline() string {
	for _, s := range m.bylines {
		s = oneLine(s, 200)
		for _, by := range []string{"By ", "by ", "BY "} {
			s = strings.TrimPrefix(s, by)
		}
		if s != "" && !strings.Contains(s, "://") && !strings.HasPrefix(s, "@") {
			return s
		}
	}
	return ""
}
