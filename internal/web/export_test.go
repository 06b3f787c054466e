package web

import (
	"time"

	"github.com/vedette-org/vedette/internal/record"
)

// Hasten has a server look for changes and send beats more often.
func (s *Server) Hasten(look, beat time.Duration) { s.follow.look, s.follow.beat = look, beat }

// Following reports whether the record is being looked at.
func (s *Server) Following() bool {
	s.follow.mu.Lock()
	defer s.follow.mu.Unlock()
	return s.follow.stop != nil
}

// MaxFollowers is how many may follow at once.
const MaxFollowers = maxFollowers

// EncodeMarks is the encoder of marks.
func EncodeMarks(marks ...*record.Mark) []byte {
	b, _ := encodeMarks(marks, nil)
	return b
}

// Paths lists the paths of the API's routes.
func Paths() (all []string) {
	for _, rt := range routes {
		all = append(all, base+rt.path)
	}
	return all
}
