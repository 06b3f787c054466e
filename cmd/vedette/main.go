// Command vedette reads public reporting about armed conflict and keeps an
// evidence-graded record of it.
//
// It does the wiring only: each verb stands in a file of its own.
//
// Exit codes: 0 done; 1 a fault of ours; 2 called wrongly; 3 an input could not
// be read (the others were); 4 no such record, or nothing of that id in it; 5 it
// contradicts what is there.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette"
)

// version is part of every record: the same version and input give the same bytes.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // who interrupts twice doesn't want to wait
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(os.Stdout)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	if !errors.Is(err, errSome) {
		fmt.Fprintln(os.Stderr, "vedette:", err)
	}
	return exitCode(err)
}

// errSome says that some inputs could not be read and each has been reported.
var errSome = &vedette.Error{Kind: vedette.ErrInput, Message: "some inputs could not be read"}

func exitCode(err error) int {
	switch vedette.KindOf(err) {
	case vedette.ErrUsage:
		return 2
	case vedette.ErrInput:
		return 3
	case vedette.ErrNotFound:
		return 4
	case vedette.ErrConflict:
		return 5
	}
	return 1
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "vedette",
		Short: "Reads reporting about armed conflict and keeps an evidence-graded record",
		Long: `Vedette reads public reporting about armed conflict and keeps an
evidence-graded record of it: who is said to have done what to whom, where and
when; who says so, who denies it, who admits it later. It runs offline.

Exit codes: 0 done · 1 a fault of the program · 2 called wrongly · 3 an input
could not be read (the others were) · 4 no such record, or nothing of that id in it ·
5 it contradicts what is there.`,
		Args:          cobra.ArbitraryArgs,
		RunE:          noVerb,
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usage("%v; see %q", err, c.CommandPath()+" --help")
	})
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(verbs()...)
	return root
}

// endAtOnce lets an interrupt end a verb that leaves nothing half done: it writes
// no record, and files whole or not at all.
func endAtOnce(*cobra.Command, []string) { signal.Reset(os.Interrupt, syscall.SIGTERM) }

// noVerb shows the help, and refuses a verb that there is none of.
func noVerb(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	return usage("%s has no verb %q; see %q", c.CommandPath(), args[0], c.CommandPath()+" --help")
}

// usage is the error of a command that was called wrongly.
func usage(format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrUsage, Message: fmt.Sprintf(format, args...)}
}

// atLeast asks for n arguments, in words that say which.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return usage("%s asks for %s; see %q", c.Name(), what, c.CommandPath()+" --help")
		}
		return nil
	}
}

// exactly asks for n arguments and no more.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usage("%s takes %s; see %q", c.Name(), what, c.CommandPath()+" --help")
		}
		return nil
	}
}
