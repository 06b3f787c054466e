package reading

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/vedette-org/vedette"
)

// lines reads one report a line. A line that cannot be read is an error of its
// own; a file of any length is read in the memory of its longest line.
func (r *run) lines(file string, in *bufio.Reader) {
	found := 0
	for n := 1; !r.stopped; n++ {
		b, long, err := nextLine(in, r.opt.MaxBytes)
		switch t := bytes.TrimSpace(b); {
		case long:
			found++
			r.fail(&vedette.Error{File: file, Line: n, Message: fmt.Sprintf("the line is longer than %d bytes and was passed over", r.opt.MaxBytes),
				Hint: "raise the limit, or split the report"})
		case len(t) > 0:
			found++
			r.object(file, n, t)
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				e := openError(file, err)
				e.Line = n
				r.fail(e)
			}
			break
		}
	}
	if found == 0 {
		r.fail(&vedette.Error{File: file, Message: "it holds no reports", Hint: "each line must be one JSON object"})
	}
}

// nextLine returns the next line. One over the limit is read to its end and
// thrown away.
func nextLine(in *bufio.Reader, limit int64) (b []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			b = append(b, part...)
		}
		if int64(len(b)) > limit+1 {
			b, long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return b, long, err
		}
	}
}
