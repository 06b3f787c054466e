package train

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/name"
)

const namesCard = `# The model of internal/annotate/name

| file | what | size |
|---|---|---|
| en-names.gz | names of persons, bodies, places, peoples, facilities, events, weapons and others: conditional random field over hashed features, %d weights, and a lexicon of %d hashed names | %d kB |

Written by ` + "`vedette train names`" + ` with seed %d, %d passes, rate %g, features seen at least %d times. The same command on the same
files, with the same models of internal/annotate, gives the same bytes. Licence: LICENSE.md in this folder.

Learned from, on tags and trees of our own models, with copies in capitals for half or a third of the documents:

`

const namesCardEnd = `
The lexicon is made of data/people, data/places and data/actors. Scores on the test parts: eval/scores/names.txt.

Not for: languages other than English. Weapons, facilities and events are rare in what it learned from; most of them are told by
rules and words. In noisy short text (posts) it finds half of the names.
`

// write writes the recogniser and its card.
func (n *nameRun) write(r *name.Recogniser, watched []string) error {
	size, err := writeFile(filepath.Join(n.Out, "en-names.gz"), func(w io.Writer) error { return r.Write(w) })
	if err != nil {
		return err
	}
	n.say("en-names.gz: %d bytes, %d weights", size, r.Len())
	var b strings.Builder
	fmt.Fprintf(&b, namesCard, r.Len(), r.Known(), size/1000, n.Seed, n.NameOptions.Passes, n.Rate, n.Least)
	for _, f := range nameFiles {
		sum, err := hash(n.file(f))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "- %s (sha256 %s)\n", f, sum)
	}
	b.WriteString("\nPersons, bodies and places on what was watched, gold tokens:\n\n")
	for _, w := range watched {
		fmt.Fprintf(&b, "- %s\n", w)
	}
	b.WriteString(namesCardEnd)
	return save(filepath.Join(n.Out, "names.md"), []byte(b.String()))
}
