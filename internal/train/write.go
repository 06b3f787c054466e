package train

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/tree"
)

func (r *run) write(g *morph.Tagger, p *tree.Parser) error {
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{{"en-tags.gz", g.Write}, {"en-trees.gz", p.Write}} {
		n, err := writeFile(filepath.Join(r.Out, f.name), f.write)
		if err != nil {
			return err
		}
		r.say("%s: %d bytes", f.name, n)
	}
	return nil
}

// writeFile compresses what write writes into a file. A model that is half
// written is never left under its name.
func writeFile(name string, write func(io.Writer) error) (int, error) {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err := write(z); err != nil {
		return 0, err
	}
	if err := z.Close(); err != nil {
		return 0, err
	}
	err := os.WriteFile(name+".part", b.Bytes(), 0o644)
	if err == nil {
		err = os.Rename(name+".part", name)
	}
	if err != nil {
		return 0, &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot write the model", Err: err}
	}
	return b.Len(), nil
}
