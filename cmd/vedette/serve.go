package main

import (
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/record/sqlite"
	"github.com/vedette-org/vedette/internal/web"
)

// deskAddress is where the desk is served unless told otherwise.
const deskAddress = "127.0.0.1:8377"

func newServe() *cobra.Command {
	var db, listen string
	var open, verbose bool
	c := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Open the desk: map, timeline and reports of a record in the browser",
		Long: `Serves a record to the browser at this machine until interrupted (Ctrl-C): map,
timeline, competing accounts, and the words in the reports that they were read
from. Reports added meanwhile, with "vedette add" in another window, show up by
themselves. The desk changes nothing in the record and listens at this machine
only; to look from elsewhere, forward the port with ssh -L.

The JSON API that the pages use is described at /api/v1/openapi.json.`,
		Example: `  vedette serve --db monday.db
  vedette serve --db monday.db --listen 127.0.0.1:0`,
		Args: exactly(0, "no arguments"),
		RunE: func(c *cobra.Command, args []string) error {
			level := slog.LevelWarn
			if verbose {
				level = slog.LevelDebug
			}
			return serveLogged(c, db, listen, open, level)
		},
	}
	dbFlag(c, &db)
	c.Flags().StringVar(&listen, "listen", deskAddress, "address of this machine to listen at; port 0 takes a free one")
	c.Flags().BoolVar(&open, "open", false, "open the browser, where there is a display")
	c.Flags().BoolVar(&verbose, "verbose", false, "print each request")
	return c
}

// serve serves a record until the program is interrupted.
func serve(c *cobra.Command, db, listen string, open bool) error {
	return serveLogged(c, db, listen, open, slog.LevelWarn)
}

func serveLogged(c *cobra.Command, db, listen string, open bool, level slog.Level) (err error) {
	ctx := c.Context() // ends when the program is interrupted
	types, err := eventKinds()
	if err != nil {
		return err
	}
	r, err := sqlite.OpenReader(ctx, db)
	if err != nil {
		return err
	}
	defer func() {
		if e := r.Close(); err == nil {
			err = e
		}
	}()
	ln, err := web.Listen(listen)
	if err != nil {
		return err
	}
	address := "http://" + ln.Addr().String() + "/"
	c.Println("the desk on", db, "is at", address, "(Ctrl-C ends it)")
	if open {
		openBrowser(address)
	}
	log := slog.New(slog.NewTextHandler(c.ErrOrStderr(), &slog.HandlerOptions{Level: level}))
	return web.New(r, web.Options{Program: version, Kinds: types, Log: log}).Serve(ctx, ln)
}

// eventKinds returns what can happen as the desk shows it, in the order of the
// families.
func eventKinds() (list []web.EventKind, err error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	for _, family := range lexicon.Families {
		for _, k := range kinds.All() {
			if k.Family == family {
				list = append(list, web.EventKind{ID: k.ID, Name: k.Name, Family: k.Family, CountsAsViolence: k.CountsAsViolence, Definition: strings.TrimSpace(k.Definition)})
			}
		}
	}
	return list, nil
}

// openBrowser shows an address where there is a display. That it cannot is no
// fault: the address has been printed.
func openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch {
	case runtime.GOOS == "darwin":
		name = "open"
	case runtime.GOOS == "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	case os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "":
		return
	}
	cmd := exec.Command(name, args...)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // so that it leaves no zombie
	}
}
