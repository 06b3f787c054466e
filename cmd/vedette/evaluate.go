package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/eval"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/pipeline"
)

// sets are what can be measured, each with the corpus file it is meant for.
var sets = map[string]func(eval.Request) (*eval.Result, error){
	"annotate": func(req eval.Request) (*eval.Result, error) {
		a, err := annotate.Load()
		if err != nil {
			return nil, err
		}
		if !strings.HasSuffix(req.Data[0], ".conllu") {
			return eval.Names(a, req)
		}
		return eval.Annotate(a, req)
	},
	"actors": eval.Actors,
	"coref": func(req eval.Request) (*eval.Result, error) {
		a, err := annotate.Load()
		if err != nil {
			return nil, err
		}
		return eval.Coref(a, req)
	},
	"mentions": func(req eval.Request) (*eval.Result, error) {
		a, err := annotate.Load()
		if err != nil {
			return nil, err
		}
		return eval.Mentions(a, req)
	},
	"names": func(req eval.Request) (*eval.Result, error) {
		a, err := annotate.Load()
		if err != nil {
			return nil, err
		}
		return eval.Names(a, req)
	},
	"quotes": func(req eval.Request) (*eval.Result, error) {
		a, err := annotate.Load()
		if err != nil {
			return nil, err
		}
		return eval.Quotes(a, req)
	},
	"places":     eval.Places,
	"time":       eval.Times,
	"statements": eval.Statements,
	"factuality": eval.Factuality,
	"modality": withPipeline(func(req eval.Request, p *pipeline.Pipeline) (*eval.Result, error) {
		return eval.Modality(req, p.Read)
	}),
	"muc4":      withPipeline(eval.MUC4),
	"linking":   withPipeline(eval.Linking),
	"plover":    withPipeline(eval.Plover),
	"harmless":  withPipeline(eval.Harmless),
	"headlines": withPipeline(eval.Headlines),
}

// withPipeline loads the whole reading for a set that measures it.
func withPipeline(run func(eval.Request, *pipeline.Pipeline) (*eval.Result, error)) func(eval.Request) (*eval.Result, error) {
	return func(req eval.Request) (*eval.Result, error) {
		p, err := pipeline.New(version)
		if err != nil {
			return nil, err
		}
		return run(req, p)
	}
}

func setNames() string {
	var names []string
	for n := range sets {
		names = append(names, n)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

func newEvaluate() *cobra.Command {
	var req eval.Request
	var data, predictions string
	var asJSON, plain, errors bool
	c := &cobra.Command{
		Use:    "evaluate [flags] SET",
		PreRun: endAtOnce,
		Short:  "Measure a part of the reading on a public corpus",
		Long: `Reads a corpus in its own format, predicts, and prints our figures, beside those
of the run before where there was one ("~" where the difference is noise). With
--predictions the predictions are written for scorers that are independent of
us. Sets: ` + setNames() + `.`,
		Example: `  vedette evaluate time --data corpora/time/wars.jsonl --predictions out.jsonl`,
		Args:    exactly(1, "the name of a set"),
		RunE: func(c *cobra.Command, args []string) error {
			run, ok := sets[args[0]]
			if !ok {
				return usage("no set %q; there are %s", args[0], setNames())
			}
			req.Data = strings.Split(data, ",")
			if !slices.Contains([]string{"", "odd", "even"}, req.Lines) {
				return usage("--lines is odd or even, not %q", req.Lines)
			}
			if data == "" && args[0] != "mentions" {
				return usage("--data names the file of the corpus")
			}
			if errors {
				if !term.IsTerminal(int(os.Stdout.Fd())) {
					return usage("--errors prints texts that must not be republished: to a terminal only")
				}
				req.Errors = os.Stdout
			}
			result, err := predicting(predictions, &req, run)
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(c.OutOrStdout()).Encode(result)
			}
			var before *eval.Result
			if !plain {
				before = lastRun(result)
			}
			return eval.Print(c.OutOrStdout(), result, before)
		},
	}
	f := c.Flags()
	f.StringVar(&data, "data", "", "file of the corpus, or several with commas between")
	f.StringVar(&predictions, "predictions", "", "file to write the predictions to")
	f.BoolVar(&asJSON, "json", false, "print the figures as JSON")
	f.BoolVar(&plain, "plain", false, "leave the run before out")
	f.BoolVar(&req.GoldSpans, "gold-spans", false, "places: the spans of the toponyms are given")
	f.StringVar(&req.Lines, "lines", "", "places: odd or even lines of the corpus only")
	f.BoolVar(&req.GoldTokens, "gold-tokens", false, "annotate: sentences and words are given")
	f.BoolVar(&req.UpperCase, "upper-case", false, "annotate: on a copy in capitals")
	f.StringVar(&req.Docs, "docs", "", "mentions: the file of the documents")
	f.StringVar(&req.Mentions, "mentions", "", "mentions: the file of the mentions")
	f.BoolVar(&errors, "errors", false, "muc4: print errors by kind beside the text, to a terminal only")
	f.StringVar(&req.TextField, "text", "", "muc4: the field that holds the text")
	return c
}

func predicting(file string, req *eval.Request, run func(eval.Request) (*eval.Result, error)) (*eval.Result, error) {
	if file == "" {
		return run(*req)
	}
	f, err := os.Create(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be written", Err: err}
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	req.Predictions = w
	result, err := run(*req)
	if err != nil {
		return nil, err
	}
	return result, w.Flush()
}

// lastRun returns what the last run of the same set measured here. A cache that
// cannot be kept is no reason to lose the figures.
func lastRun(now *eval.Result) *eval.Result {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	before, _ := eval.Previous(filepath.Join(dir, "vedette", "evaluate"), now)
	return before
}
