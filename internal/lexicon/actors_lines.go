package lexicon

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// more reads an indented line of the entry above it: a key, a language where it
// is not English, and the names.
func (r *actorReader) more(f []string) {
	key, lang, _ := strings.Cut(f[0], " ")
	if len(f) < 2 {
		r.fault("%q has no value", f[0])
		return
	}
	if r.isState {
		r.stateLine(key, f[1])
		return
	}
	e := &r.out.Entries[r.at]
	switch key {
	case "acronym", "spelling", "short-name", "translation-artefact", "description":
		r.names(e, f[1], vedette.AliasKind(key), vedette.Language(lang))
	case "split-from":
		e.SplitFrom = vedette.ActorID(f[1])
	case "affiliate":
		e.Affiliate = vedette.ActorID(f[1])
	case "adversary":
		for _, a := range splitNames(f[1]) {
			e.Adversary = append(e.Adversary, vedette.ActorID(a))
		}
	case "code":
		e.Code = f[1]
	case "role":
		r.role(e, f[1:])
	default:
		r.fault("unknown key %q", key)
	}
}

// stateLine adds names to one of a state's four actors.
func (r *actorReader) stateLine(key, names string) {
	n, ok := map[string]int{"name": 0, "metonym": 1, "government": 1, "military": 2, "police": 3}[key]
	if !ok {
		r.fault("unknown key %q", key)
		return
	}
	e := &r.out.Entries[r.at+n]
	from := len(e.Names)
	r.names(e, names, vedette.AliasSpelling, "")
	for i := from; i < len(e.Names); i++ {
		x := &e.Names[i]
		x.Metonym = key == "metonym"
		if x.Metonym {
			x.Kind = vedette.AliasShortName
		} else if isAcronym(x.Name) {
			x.Kind = vedette.AliasAcronym
		}
	}
	if key == "name" {
		s := &r.out.States[len(r.out.States)-1]
		s.Names = append(s.Names, splitNames(names)...)
	}
}

func (r *actorReader) names(e *ActorEntry, s string, k vedette.AliasKind, l vedette.Language) {
	for _, n := range splitNames(s) {
		e.Names = append(e.Names, ActorName{Name: n, Kind: k, Language: l, Script: r.script(n, l), Line: r.line})
	}
}

// role reads kind, country, from, to and wording.
func (r *actorReader) role(e *ActorEntry, f []string) {
	if !r.cells(f, 5, "kind, country, from, to, wording") {
		return
	}
	x := vedette.ActorRole{Kind: vedette.ActorKind(f[0]), Country: vedette.Country(f[1]), Wording: f[4]}
	x.From, x.To = r.bounds(f[2], f[3])
	e.Roles = append(e.Roles, x)
}

// isAcronym reports whether a name is written in capitals throughout and short.
func isAcronym(s string) bool {
	return len(s) <= 8 && strings.ToUpper(s) == s && !strings.Contains(s, " ")
}
