// Package importtest minds who may import whom: data flows one way through the
// rooms of the house. It parses the Go files itself; a test that asks the go
// command is answered from the test cache and stays green on a planted fault.
package importtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/vedette-org/vedette"

// rules say what each room may import of this module besides itself and its own
// subfolders. "root" is package vedette. The reasons stand in doc/why/imports.md.
var rules = map[string][]string{
	"root": {},
	"data": {},

	"internal/lexicon": {"root", "data"},
	"internal/text":    {"root", "data"},

	"internal/source":   {"root", "internal/lexicon"},
	"internal/reading":  {"root", "internal/lexicon"},
	"internal/analysis": {"root", "internal/lexicon"},

	"internal/annotate":  {"root", "internal/lexicon", "internal/text", "data"},
	"internal/place":     {"root", "internal/lexicon", "internal/text", "data"},
	"internal/actor":     {"root", "internal/lexicon", "internal/text", "data"},
	"internal/statement": {"root", "internal/lexicon", "internal/text", "data"},
	"internal/incident":  {"root", "internal/lexicon", "internal/text"},

	"internal/pipeline": {"root", "internal/text", "internal/reading", "internal/annotate", "internal/place", "internal/actor", "internal/statement", "internal/incident"},
	"internal/train":    {"root", "internal/lexicon", "internal/text", "internal/annotate", "internal/place", "internal/actor", "internal/statement", "internal/incident"},

	"internal/toll":    {"root"},
	"internal/synth":   {"root"},
	"internal/record":  {"root", "internal/toll"},
	"internal/flow":    {"root"},
	"internal/desk":    {"root", "internal/pipeline", "internal/incident", "internal/record", "internal/flow"},
	"internal/publish": {"root", "internal/lexicon", "internal/toll"},
	"internal/web":     {"root", "internal/desk", "internal/record", "internal/analysis", "internal/publish"},
	"eval":             {"root", "internal/lexicon", "internal/text", "internal/pipeline", "internal/annotate", "internal/place", "internal/actor", "internal/statement", "internal/incident", "internal/analysis"},
}

// outside says which third-party modules may be imported, and where.
var outside = map[string][]string{
	"modernc.org/sqlite":              {"internal/record/sqlite"},
	"github.com/nats-io/":             {"internal/flow/jetstream"},
	"codeberg.org/readeck/":           {"internal/reading", "internal/source"},
	"golang.org/x/net/html":           {"internal/reading", "internal/source"},
	"golang.org/x/text/encoding":      {"internal/reading", "internal/source"},
	"github.com/spf13/":               {"cmd"},
	"github.com/schollz/progressbar/": {"cmd"},
	"golang.org/x/term":               {"cmd"},
}

// only cmd wires these rooms.
var onlyCmd = []string{"internal/train", "eval"}

func TestImports(t *testing.T) {
	seen := 0
	eachImport(t, func(file, room, path string) {
		seen++
		if rest, ok := strings.CutPrefix(path, module); ok {
			inside(t, file, room, strings.TrimPrefix(rest, "/"))
		} else if strings.Contains(strings.Split(path, "/")[0], ".") {
			third(t, file, path)
		}
	})
	if seen < 100 {
		t.Fatalf("only %d imports seen: the test does not look at the house", seen)
	}
}

func inside(t *testing.T, file, room, path string) {
	to := roomOf(path)
	if room == "cmd" || to == room {
		return
	}
	if slices.Contains(onlyCmd, to) {
		t.Errorf("%s imports %s, which only cmd may", file, to)
		return
	}
	allowed, known := rules[room]
	switch {
	case !known:
		t.Errorf("%s is in a room %q that has no rule", file, room)
	case !slices.Contains(allowed, to):
		t.Errorf("%s: %s may not import %s", file, room, to)
	}
}

func third(t *testing.T, file, path string) {
	for prefix, where := range outside {
		if !strings.HasPrefix(path, prefix) {
			continue
		}
		if !slices.ContainsFunc(where, func(w string) bool { return strings.HasPrefix(filepath.ToSlash(file), w+"/") }) {
			t.Errorf("%s imports %s, which belongs under %v", file, path, where)
		}
	}
}

// roomOf returns the room of a path below the module: its first folder, or the
// first two under internal.
func roomOf(path string) string {
	parts := strings.Split(filepath.ToSlash(path), "/")
	switch {
	case path == "" || path == ".":
		return "root"
	case parts[0] == "internal" && len(parts) > 1:
		return "internal/" + parts[1]
	}
	return parts[0]
}

// eachImport calls f for every import of every Go file that is no test.
func eachImport(t *testing.T, f func(file, room, path string)) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); p != root && (strings.HasPrefix(n, ".") || n == "testdata" || n == "node_modules") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		return imports(root, p, f)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func imports(root, p string, f func(file, room, path string)) error {
	src, err := os.ReadFile(p)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(token.NewFileSet(), p, src, parser.ImportsOnly)
	if err != nil {
		return err
	}
	rel, _ := filepath.Rel(root, p)
	for _, im := range file.Imports {
		f(filepath.ToSlash(rel), roomOf(filepath.ToSlash(filepath.Dir(rel))), strings.Trim(im.Path.Value, `"`))
	}
	return nil
}
