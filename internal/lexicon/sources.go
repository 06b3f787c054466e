package lexicon

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Outlet is a publisher whose copy others print, from data/sources.
type Outlet struct {
	Name    string
	Country vedette.Country
	Kind    vedette.SourceKind
	Aliases []string
}

// Outlets finds outlets by any of their names.
type Outlets struct {
	list []Outlet
	by   map[string]int // lower-case name or alias to index
}

// LoadOutlets reads and checks the embedded outlets, once.
var LoadOutlets = sync.OnceValues(func() (*Outlets, error) { return ReadOutlets(data.Sources, "sources/outlets.tsv") })

// ReadOutlets reads the outlets in a file of fsys. An error names file and line.
func ReadOutlets(fsys fs.FS, file string) (*Outlets, error) {
	b, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: file, Message: "cannot be read", Err: err}
	}
	o := &Outlets{by: map[string]int{}}
	n := 0
	for raw := range bytes.Lines(b) {
		n++
		l := strings.TrimRight(string(raw), "\r\n")
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		if err := o.add(l); err != nil {
			return nil, &vedette.Error{Kind: vedette.ErrInternal, File: file, Line: n, Message: err.Error()}
		}
	}
	return o, nil
}

// add reads one line: name, country, kind, aliases.
func (o *Outlets) add(l string) error {
	f := strings.Split(l, "\t")
	if len(f) != 4 {
		return fmt.Errorf("%d columns where 4 are wanted: name, country, kind, aliases", len(f))
	}
	x := Outlet{Name: f[0], Country: vedette.Country(f[1]), Kind: vedette.SourceKind(f[2])}
	if f[3] != "" {
		x.Aliases = strings.Split(f[3], "|")
	}
	switch {
	case len(x.Country) != 2 || strings.ToUpper(f[1]) != f[1]:
		return fmt.Errorf("%q is not a country code of two capitals", f[1])
	case !x.Kind.Known():
		return fmt.Errorf("%q is not a kind of source", f[2])
	}
	at := len(o.list)
	o.list = append(o.list, x)
	for _, n := range append([]string{x.Name}, x.Aliases...) {
		key := strings.ToLower(n)
		if strings.TrimSpace(n) != n || n == "" {
			return fmt.Errorf("the name %q is empty or has spaces at its ends", n)
		}
		if k, taken := o.by[key]; taken {
			return fmt.Errorf("the name %q is also one of %q", n, o.list[k].Name)
		}
		o.by[key] = at
	}
	return nil
}

// Find returns the outlet of a name, in any case.
func (o *Outlets) Find(name string) (Outlet, bool) {
	i, ok := o.by[strings.ToLower(name)]
	if !ok {
		return Outlet{}, false
	}
	return o.list[i], true
}
