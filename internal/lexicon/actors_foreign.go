package lexicon

import (
	"slices"
	"unicode"

	"github.com/vedette-org/vedette"
)

// foreignName is a name of languages.tsv, kept until all entries are read.
type foreignName struct {
	actor vedette.ActorID
	file  string
	name  ActorName
}

// foreignRow reads actor, language, kind, names and source.
func (r *actorReader) foreignRow(f []string) {
	if !r.cells(f, 5, "actor, language, kind, names, source") {
		return
	}
	r.source(f[4])
	k, l := vedette.AliasKind(f[2]), vedette.Language(f[1])
	if k != vedette.AliasSpelling && k != vedette.AliasAcronym {
		r.fault("%q is neither a spelling nor an acronym", f[2])
	}
	if _, ok := scripts[l]; !ok {
		r.fault("unknown language %q", l)
	}
	for _, n := range splitNames(f[3]) {
		x := ActorName{Name: n, Kind: k, Language: l, Script: r.script(n, l), Foreign: k == vedette.AliasAcronym, Line: r.line}
		r.foreign = append(r.foreign, foreignName{vedette.ActorID(f[0]), r.file, x})
	}
}

// addForeign gives the names of languages.tsv to their entries.
func (r *actorReader) addForeign() {
	at := map[vedette.ActorID]int{}
	for i := range r.out.Entries {
		at[r.out.Entries[i].ID] = i
	}
	for _, f := range r.foreign {
		i, ok := at[f.actor]
		if !ok {
			r.faultAt(f.file, f.name.Line, "no actor %q", f.actor)
			continue
		}
		e := &r.out.Entries[i]
		same := func(n ActorName) bool { return n.Name == f.name.Name && n.Language == f.name.Language }
		if slices.ContainsFunc(e.Names, same) {
			r.faultAt(f.file, f.name.Line, "%q has the name %q already", f.actor, f.name.Name)
			continue
		}
		e.Names = append(e.Names, f.name)
	}
}

// sense reads language, acronym, whose it is, its other senses and source.
func (r *actorReader) sense(f []string) {
	if !r.cells(f, 5, "language, acronym, actor, other senses, source") {
		return
	}
	r.source(f[4])
	r.script(f[1], vedette.Language(f[0]))
	r.out.Senses = append(r.out.Senses, ActorSense{Language: vedette.Language(f[0]), Acronym: f[1], Actor: vedette.ActorID(f[2]), Senses: splitNames(f[3]), Line: r.line})
}

// scripts that the languages of the register are written in (ISO 15924).
var scripts = map[vedette.Language]string{"": "Latn", "fr": "Latn", "es": "Latn", "pt": "Latn", "tr": "Latn", "de": "Latn", "it": "Latn",
	"ru": "Cyrl", "uk": "Cyrl", "ar": "Arab", "fa": "Arab"}

// script returns the script of a name and faults one that its language is not
// written in.
func (r *actorReader) script(s string, l vedette.Language) string {
	script := "Latn"
	for _, c := range s {
		switch {
		case unicode.Is(unicode.Cyrillic, c):
			script = "Cyrl"
		case unicode.Is(unicode.Arabic, c):
			script = "Arab"
		case unicode.Is(unicode.Latin, c) && script != "Latn":
			r.fault("%q mixes scripts", s)
		}
	}
	if want, ok := scripts[l]; ok && want != script {
		r.fault("%q is written in %s, %s in %s", s, script, l, want)
	}
	return script
}
