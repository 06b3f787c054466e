package reading

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/vedette-org/vedette"
)

// document reads a JSON document: an array of reports, one report, or several
// after each other. What is wrong inside an element costs that element; broken
// JSON costs the rest, for nobody can say where the next element begins.
func (r *run) document(file string, in *bufio.Reader) {
	head, _ := in.Peek(sniffBytes)
	array := bytes.HasPrefix(bytes.TrimSpace(head), []byte("["))
	src := &meter{in: in, limit: r.opt.MaxBytes}
	src.refill()
	dec := json.NewDecoder(src)
	var err error
	if array {
		err = r.elements(file, dec, src)
	}
	for err == nil && !r.stopped {
		err = r.element(file, dec, src)
	}
	if !r.stopped && err != io.EOF {
		r.fail(documentError(file, src.line(faultAt(dec, err)), err))
	}
}

// elements reads an array to its end.
func (r *run) elements(file string, dec *json.Decoder, src *meter) error {
	if _, err := dec.Token(); err != nil {
		return unexpected(err)
	}
	n := 0
	for ; dec.More(); n++ {
		if r.stopped {
			return nil
		}
		if err := r.element(file, dec, src); err != nil {
			return unexpected(err)
		}
	}
	if _, err := dec.Token(); err != nil { // the closing bracket
		return unexpected(err)
	}
	if n == 0 {
		r.fail(&vedette.Error{File: file, Message: "the array holds no reports"})
	}
	return nil
}

// unexpected tells the end of the stream inside an array from its end after a
// whole value.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (r *run) element(file string, dec *json.Decoder, src *meter) error {
	src.refill()
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return err
	}
	lineNo := src.line(dec.InputOffset() - int64(len(raw)))
	if int64(len(raw)) > r.opt.MaxBytes { // the decoder had read ahead
		return errTooLong
	}
	r.object(file, lineNo, raw)
	return nil
}

// faultAt returns the byte of the document where reading it failed.
func faultAt(dec *json.Decoder, err error) int64 {
	if syn, ok := errors.AsType[*json.SyntaxError](err); ok {
		return max(syn.Offset-1, dec.InputOffset())
	}
	return dec.InputOffset()
}

func documentError(file string, lineNo int, err error) *vedette.Error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &vedette.Error{File: file, Line: lineNo, Message: "the JSON breaks off", Hint: "the rest of the file was not read"}
	case errors.Is(err, errTooLong):
		return &vedette.Error{File: file, Line: lineNo, Message: err.Error(), Hint: "raise the limit, or split the report; the rest of the file was not read"}
	}
	e := jsonError(file, lineNo, err)
	e.Hint = "the rest of the file was not read; with one object a line (.jsonl) only the line would be lost"
	return e
}

var errTooLong = errors.New("one value is longer than the limit")

// meter passes bytes on until more than limit were read since the last refill,
// and counts the lines in them.
type meter struct {
	in       io.Reader
	limit    int64
	left     int64
	read     int64   // bytes passed on
	newlines []int64 // offsets of line ends not yet counted
	counted  int
}

func (m *meter) refill() { m.left = m.limit }

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errTooLong
	}
	n, err := m.in.Read(p[:min(int64(len(p)), m.left)])
	for i := 0; ; {
		k := bytes.IndexByte(p[i:n], '\n')
		if k < 0 {
			break
		}
		m.newlines = append(m.newlines, m.read+int64(i+k))
		i += k + 1
	}
	m.left -= int64(n)
	m.read += int64(n)
	return n, err
}

// line returns the line of an offset; offsets must not go back.
func (m *meter) line(offset int64) int {
	k := 0
	for k < len(m.newlines) && m.newlines[k] < offset {
		k++
	}
	m.counted += k
	m.newlines = m.newlines[k:]
	return m.counted + 1
}
