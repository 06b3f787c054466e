package reading

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hiddenTags hold no words of the page.
var hiddenTags = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true,
	atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Map: true,
	atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Dialog: true, atom.Menu: true,
	atom.Button: true, atom.Input: true, atom.Select: true, atom.Datalist: true, atom.Label: true, atom.Progress: true, atom.Meter: true,
}

// hiddenRoles are the roles of WAI-ARIA 1.2 (5.3.4 landmarks, 5.3.6 windows)
// for what stands beside the main text.
var hiddenRoles = map[string]bool{
	"navigation": true, "complementary": true, "contentinfo": true, "banner": true, "search": true, "dialog": true, "alertdialog": true,
	"menu": true, "menubar": true, "toolbar": true, "form": true,
}

// besideWords are words of class names and ids under which pages put what is
// not their report.
var besideWords = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|paywall|share|sharing|social|` +
	`related|recommended|recommendations|read-?more|more-stories|most-read|trending|comments?|disqus|advert|advertisement|ads?|promo|sponsored|breadcrumbs?|` +
	`skip-?link|sr-only|visually-hidden|tags|pagination|toast|modal|popup)(?:$|[\s_-])`)

// tagWeight is what an element weighs beside bytes of text.
const tagWeight = 8

// invisible is what an inline style says of an element that is not shown.
var invisible = regexp.MustCompile(`(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)`)

// prune takes out what is not shown or stands beside the main text. By class or
// id an element goes only if it holds less than a third of the page's words: a
// page may well call its body "has-comments".
//
// It returns a measure of what readability will cost: the bytes of text and the
// tags under each element, summed over all elements.
func prune(doc *html.Node) (cost int) {
	size := map[*html.Node]int{}
	all := weigh(doc, size)
	each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Html || n.DataAtom == atom.Body || n.DataAtom == atom.Head {
			return n.DataAtom != atom.Head
		}
		if !beside(n) && !(besideByName(n) && size[n]*3 < all) {
			return true
		}
		n.Parent.RemoveChild(n)
		return false
	})
	clear(size)
	weigh(doc, size)
	for _, n := range size {
		cost += n
	}
	return cost
}

// weigh notes how many bytes of shown text stand under each element, an element
// counted as a few.
func weigh(n *html.Node, size map[*html.Node]int) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	sum := tagWeight
	if !hiddenTags[n.DataAtom] {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			sum += weigh(c, size)
		}
	}
	if n.Type == html.ElementNode {
		size[n] = sum
	}
	return sum
}

func beside(n *html.Node) bool {
	if hiddenTags[n.DataAtom] || hiddenRoles[attr(n, "role")] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden", "aria-modal":
			if a.Val == "true" {
				return true
			}
		case "style":
			if invisible.MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

func besideByName(n *html.Node) bool {
	if n.DataAtom == atom.Main || n.DataAtom == atom.Article || n.DataAtom == atom.P {
		return false
	}
	for _, a := range n.Attr {
		if (a.Key == "class" || a.Key == "id") && a.Val != "" && besideWords.MatchString(a.Val) {
			return true
		}
	}
	return false
}
