package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/vedette-org/vedette"
)

// Limits of the server: of a header's and a request's arrival, of an answer, of
// a silent connection, of the bytes of a header, and how long answers may finish
// when it stops.
const (
	headWithin   = 5 * time.Second
	readWithin   = 10 * time.Second
	answerWithin = patience + 40*time.Second
	idleWithin   = 2 * time.Minute
	maxHeader    = 32 << 10
	stopWithin   = 5 * time.Second
)

// Listen opens the address to serve at. ErrUsage for one that is not of this
// machine alone: the desk asks nobody for a password.
func Listen(address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usage("an address to listen at is host:port, as 127.0.0.1:8377, not " + strconv.Quote(address))
	}
	if !loopback(host) {
		return nil, &vedette.Error{Kind: vedette.ErrUsage, Message: "this version listens at this machine only, not at " + strconv.Quote(address),
			Hint: "use 127.0.0.1:" + port + "; to look from elsewhere, forward that port with ssh -L " + port + ":127.0.0.1:" + port}
	}
	ln, err := net.Listen("tcp", address)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrUsage, Message: "cannot listen at " + address, Err: err,
			Hint: "another program may have that port; name another, or port 0 for a free one"}
	}
	return ln, nil
}

// Serve answers at a listener of [Listen] until ctx is done, then lets running
// answers finish. It closes the listener.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	srv := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: headWithin,
		ReadTimeout:       readWithin,
		WriteTimeout:      answerWithin,
		IdleTimeout:       idleWithin,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	srv.RegisterOnShutdown(s.follow.close) // events never finish by themselves
	go s.warmUp(ctx)
	done := make(chan error, 1)
	go func() { done <- srv.Serve(ln) }()
	select {
	case err := <-done:
		return &vedette.Error{Kind: vedette.ErrInternal, Message: "the server stopped", Err: err}
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	if err := srv.Shutdown(stop); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return srv.Close()
}

// warmUp makes what the first page will ask for while the browser starts.
func (s *Server) warmUp(ctx context.Context) {
	if st, err := s.record.State(ctx); err == nil {
		s.warm(ctx, st.Viewed)
	}
}
