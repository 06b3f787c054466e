package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/text"
)

func newAnnotate() *cobra.Command {
	var in inputs
	var format string
	c := &cobra.Command{
		Use:    "annotate [flags] FILE|DIR|-...",
		PreRun: endAtOnce,
		Short:  "Print sentences, words, tags and trees of reports",
		Long: `Prints what everything else is read from: sentences, words, tags, lemmas and
dependency trees in the CoNLL-U format, or as JSON lines with names, times and
quantities beside.`,
		Example: `  echo "Shells fell on the port overnight." | vedette annotate -`,
		Args:    atLeast(1, "at least one file, folder or - (the standard input)"),
		RunE: func(c *cobra.Command, args []string) error {
			write, ok := map[string]func(io.Writer, *text.Text) error{"conllu": conllu.Write, "json": writeText}[format]
			if !ok {
				return usage("--format is conllu or json, not %q", format)
			}
			items, err := in.open(args, c.InOrStdin())
			if err != nil {
				return err
			}
			a, err := annotate.Load()
			if err != nil {
				return err
			}
			failed := false
			for item, err := range items {
				if err != nil {
					failed = true
					c.PrintErrln("vedette:", err)
					continue
				}
				if err := write(c.OutOrStdout(), a.Annotate(&item.Report, item.Source)); err != nil {
					return err
				}
			}
			if failed {
				return errSome
			}
			return nil
		},
	}
	in.flags(c)
	c.Flags().StringVar(&format, "format", "conllu", "conllu or json")
	return c
}

// writeText writes a text as one line of JSON; spans count code points.
func writeText(w io.Writer, t *text.Text) error {
	type span struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Kind  string `json:"kind,omitempty"`
		Quote string `json:"quote"`
		Value any    `json:"value,omitempty"`
	}
	type quote struct {
		span
		Speaker *span `json:"speaker,omitempty"`
		Cue     *span `json:"cue,omitempty"`
		Speech  int   `json:"speech"` // the same for all stretches of one speech
		Inner   bool  `json:"inner,omitempty"`
	}
	of := func(s vedette.Span, kind string, value any) span {
		return span{t.Offset(s.Start), t.Offset(s.End), kind, t.Of(s), value}
	}
	out := struct {
		Report     vedette.ReportID `json:"report"`
		Sentences  []span           `json:"sentences"`
		Names      []span           `json:"names"`
		Times      []span           `json:"times"`
		Quantities []span           `json:"quantities"`
		Quotes     []quote          `json:"quotes"`
	}{Report: t.Report.ID}
	for _, s := range t.Sentences {
		out.Sentences = append(out.Sentences, of(s.Span, "", nil))
	}
	for _, n := range t.Names {
		out.Names = append(out.Names, of(n.Span, string(n.Kind), nil))
	}
	for _, x := range t.Times {
		out.Times = append(out.Times, of(x.Span, string(x.Kind), x.Value))
	}
	for _, q := range t.Quantities {
		out.Quantities = append(out.Quantities, of(q.Span, "", q.Value))
	}
	for _, q := range t.Quotes {
		o := quote{span: of(q.Span, "", nil), Speech: q.Speech, Inner: q.Inner}
		if q.Source >= 0 {
			s := of(q.Speaker, "", nil)
			o.Speaker = &s
		}
		if q.Verb >= 0 {
			s := of(q.Cue, "", nil)
			o.Cue = &s
		}
		out.Quotes = append(out.Quotes, o)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
