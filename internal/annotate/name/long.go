package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/text"
)

// longForms makes one name of the words before an acronym in brackets that begin
// with its letters, in any order, as an acronym of another language has them:
// "Movement for Unity and Justice [MUJ]", "POPULAR LIBERATION FRONT [FPL]".
func (a *settler) longForms() {
	for k := 3; k+1 < len(a.t.Tokens); k++ {
		w := a.t.Word(k)
		if len(w) < 3 || len(w) > 7 || w != strings.ToUpper(w) || !short(w) || !a.v.bracket(k-1, k+1) {
			continue
		}
		if first := a.initials(w, k-1); first >= 0 {
			a.replace(first, k-1)
		}
	}
}

// initials returns the first of the words up to token end whose first letters
// are those of an acronym, -1 where they are not. Small words need not count.
func (a *settler) initials(acronym string, end int) int {
	left := []rune(acronym)
	for i := end - 1; i >= 0 && i > end-14 && a.v.same(i, end); i-- {
		w := a.t.Word(i)
		if smallInName[strings.ToLower(w)] && i < end-1 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.ToUpper(w))
		at := slices.Index(left, r)
		if at < 0 || !capital(w) {
			return -1
		}
		if left = slices.Delete(left, at, at+1); len(left) == 0 {
			return i
		}
	}
	return -1
}

var smallInName = map[string]bool{"of": true, "for": true, "and": true, "the": true, "in": true, "de": true, "la": true, "del": true, "los": true, "y": true, "to": true, "on": true}

// replace puts the name of a body in the place of those within the tokens from
// first up to last; nothing where one of them reaches out of it.
func (a *settler) replace(first, last int) {
	for _, n := range a.t.Names {
		if n.First < last && n.Last > first && (n.First < first || n.Last > last || n.First == first && n.Last == last) {
			return
		}
	}
	a.t.Names = slices.DeleteFunc(a.t.Names, func(n text.Name) bool { return n.First >= first && n.Last <= last })
	a.insert([]text.Name{{Span: a.t.Words(first, last), First: first, Last: last, Head: head(a.t, first, last), Kind: text.NameOrganisation}})
}

// opening gives what is named by a name that begins with a common noun of Arabic
// before an article: "Jund al-Sham" is a troop, "Ras al-Ain" a place.
var opening = map[string]text.NameKind{
	"ansar": text.NameOrganisation, "jund": text.NameOrganisation, "jaysh": text.NameOrganisation, "jaish": text.NameOrganisation, "harakat": text.NameOrganisation,
	"hizb": text.NameOrganisation, "liwa": text.NameOrganisation, "saraya": text.NameOrganisation, "kataib": text.NameOrganisation, "ahrar": text.NameOrganisation,
	"jamaat": text.NameOrganisation, "lashkar": text.NameOrganisation, "hayat": text.NameOrganisation, "faylaq": text.NameOrganisation, "katibat": text.NameOrganisation,
	"bab": text.NameLocation, "umm": text.NameLocation, "deir": text.NameLocation, "ras": text.NameLocation, "jabal": text.NameLocation, "jebel": text.NameLocation,
	"wadi": text.NameLocation, "tal": text.NameLocation, "tell": text.NameLocation, "ain": text.NameLocation, "beit": text.NameLocation, "bayt": text.NameLocation,
	"khan": text.NameLocation, "jisr": text.NameLocation, "qasr": text.NameLocation, "burj": text.NameLocation, "dar": text.NameLocation, "bir": text.NameLocation,
}

// openings takes such a word into the name behind it, and gives the name its kind.
func (a *settler) openings() {
	for i := range a.t.Names {
		n := &a.t.Names[i]
		if k := n.First - 1; k >= 0 && a.v.same(k, n.First) && !a.named(k, k+1) && capital(a.t.Word(k)) && opening[strings.ToLower(a.t.Word(k))] != "" && a.arabic(n.First) {
			*n = text.Name{Span: a.t.Words(k, n.Last), First: k, Last: n.Last, Head: head(a.t, k, n.Last), Kind: n.Kind}
		}
		if kind := opening[strings.ToLower(a.t.Word(n.First))]; kind != "" && n.Last-n.First > 1 && a.arabic(n.First+1) && n.Kind != text.NameLocation && n.Kind != text.NameOrganisation {
			n.Kind = kind
		}
	}
}

// arabic reports whether token i begins with an Arabic article and a hyphen.
func (a *settler) arabic(i int) bool {
	w := strings.ToLower(a.t.Word(i))
	if k := strings.IndexByte(w, '-'); k > 0 {
		return article[w[:k]]
	}
	return article[w] && i+1 < len(a.t.Tokens) && a.t.Word(i+1) == "-"
}
