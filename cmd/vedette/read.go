package main

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
	publish "github.com/vedette-org/vedette/internal/publish/json"
	"github.com/vedette-org/vedette/internal/publish/table"
	"github.com/vedette-org/vedette/internal/reading"
)

// inputs are the flags of the verbs that read reports.
type inputs struct {
	published, source string
	onlyViolence      bool
}

// onlyViolenceFlag adds the flag by which most of the world's news is passed over.
func (in *inputs) onlyViolenceFlag(c *cobra.Command) {
	c.Flags().BoolVar(&in.onlyViolence, "only-violence", false, "pass over reports without words of violence, unread")
}

// stages loads the pipeline that the flags ask for.
func (in *inputs) stages(places string) (*pipeline.Pipeline, error) {
	p, err := pipeline.NewWith(version, places)
	if err == nil && in.onlyViolence {
		p = p.OnlyViolence()
	}
	return p, err
}

func (in *inputs) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.published, "published", "", "day of publication of reports that give none (2006-01-02)")
	c.Flags().StringVar(&in.source, "source", "", "publisher of reports that name none")
}

// open yields the reports of paths.
func (in *inputs) open(paths []string, stdin io.Reader) (iter.Seq2[reading.Item, error], error) {
	opt := reading.Options{SourceName: in.source, Stdin: stdin}
	if in.published != "" {
		d, err := vedette.ParseDate(in.published)
		if err != nil {
			return nil, usage("--published: %v", err)
		}
		opt.Published = d
	}
	return reading.Open(paths, opt), nil
}

func newRead() *cobra.Command {
	var in inputs
	var format, places, from string
	c := &cobra.Command{
		Use:    "read [flags] FILE|DIR|-...",
		PreRun: endAtOnce,
		Short:  "Read reports and print what they say, without a store",
		Long: `Reads plain text, HTML and JSON lines and prints what was read: incidents with
their competing accounts, each value with the words it was read from.

JSON lines hold one report each: {"id", "title", "text", "published", "url",
"source": "name" or {"name", "country", "kind", "language", "translated_from"}};
only "text" is needed. "json" prints one record of all reports with what they
tell of the same incidents joined; "jsonl" one record a report.`,
		Example: `  echo "Gunmen killed four farmers near Maiduguri on Monday, police said." | vedette read --published 2024-03-06 -`,
		Args:    atLeast(1, "at least one file, folder or - (the standard input)"),
		RunE: func(c *cobra.Command, args []string) error {
			items, err := in.open(args, c.InOrStdin())
			if err != nil {
				return err
			}
			switch format {
			case "table", "json", "jsonl":
			default:
				return usage("--format is table, json or jsonl, not %q", format)
			}
			p, err := in.stages(places)
			if err != nil {
				return err
			}
			return read(c, p, items, format, from)
		},
	}
	in.flags(c)
	in.onlyViolenceFlag(c)
	c.Flags().StringVar(&format, "format", "table", "table, json or jsonl")
	placesFlag(c, &places)
	seenFromFlag(c, &from)
	return c
}

func read(c *cobra.Command, p *pipeline.Pipeline, items iter.Seq2[reading.Item, error], format, from string) error {
	var all []*vedette.Findings
	failed, err := findings(c, p, items, func(f *vedette.Findings) error {
		if format == "jsonl" {
			r := p.Fold([]*vedette.Findings{f})
			r.SeenFrom(vedette.Country(from))
			return publish.Write(c.OutOrStdout(), r, publish.Options{Texts: true})
		}
		all = append(all, f)
		return nil
	})
	if err == nil && format != "jsonl" {
		r := p.Fold(all)
		r.SeenFrom(vedette.Country(from))
		if format == "json" {
			err = publish.Write(c.OutOrStdout(), r, publish.Options{Texts: true, Indent: true})
		} else {
			err = table.Write(c.OutOrStdout(), r, table.Options{Width: width(c.OutOrStdout())})
		}
	}
	if err == nil && failed {
		return errSome
	}
	return err
}

// findings reads each item through the pipeline. An input that cannot be read
// is reported to standard error and the others go on.
func findings(c *cobra.Command, p *pipeline.Pipeline, items iter.Seq2[reading.Item, error], each func(*vedette.Findings) error) (failed bool, err error) {
	bar := newProgress(c.ErrOrStderr(), "reading")
	defer bar.done()
	for item, err := range items {
		if err != nil {
			failed = true
			bar.say("vedette: " + err.Error())
			continue
		}
		f, err := readOne(p, item)
		if err != nil {
			failed = true
			bar.say("vedette: " + err.Error())
			continue
		}
		if err := each(f); err != nil {
			return failed, err
		}
		bar.step()
	}
	return failed, nil
}

// readOne reads one report. A panic is the failure of that report alone.
func readOne(p *pipeline.Pipeline, item reading.Item) (f *vedette.Findings, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &vedette.Error{Kind: vedette.ErrInternal, File: item.File, Line: item.Line, Message: fmt.Sprintf("reading it failed: %v", r),
				Hint: "this is a fault of the program; please report it with the text"}
		}
	}()
	f = p.Read(&item.Report, item.Source)
	f.Notices = append(slices.Clip(item.Notices), f.Notices...)
	return f, nil
}
