package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"vedette": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: home})
}

// home gives a script a cache folder of its own.
func home(e *testscript.Env) error {
	e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".cache"))
	return nil
}

// TestExamples runs the example in the help of every verb, in a folder that
// holds what the examples speak of.
func TestExamples(t *testing.T) {
	files, err := os.ReadFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, c := range leaves(newRoot()) {
		if c.Example == "" {
			t.Errorf("%s has no example in its help", c.CommandPath())
			continue
		}
		name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".txtar"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script(c)+string(files)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	testscript.Run(t, testscript.Params{Dir: dir, Setup: home})
}

// script writes the examples of a verb as a test script.
func script(c *cobra.Command) string {
	var b strings.Builder
	if strings.Contains(c.Example, "--db monday.db") && c.Name() != "add" {
		b.WriteString("exec vedette add --db monday.db monday\n")
	}
	for line := range strings.Lines(c.Example) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if c.Name() == "serve" { // it serves until it is told to stop
			b.WriteString("exec sh -c 'timeout --preserve-status -s INT 3 " + line + "'\n")
			continue
		}
		b.WriteString("exec sh -c '" + line + "'\n")
	}
	return b.String()
}

// leaves lists the commands that do something.
func leaves(c *cobra.Command) (out []*cobra.Command) {
	for _, k := range c.Commands() {
		if k.Name() == "help" || k.Name() == "completion" {
			continue
		}
		if k.HasSubCommands() {
			out = append(out, leaves(k)...)
		} else {
			out = append(out, k)
		}
	}
	return out
}
