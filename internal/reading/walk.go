package reading

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
)

// Stream is the path that stands for [Options.Stdin].
const Stream = "-"

func (r *run) path(p string) {
	if p == Stream {
		r.stream(Stream, r.stdin(), kindUnknown)
		return
	}
	info, err := os.Stat(p)
	if err != nil {
		r.fail(openError(p, err))
		return
	}
	if info.IsDir() {
		r.folder(p)
		return
	}
	r.file(p)
}

func (r *run) stdin() io.Reader {
	if r.opt.Stdin == nil {
		return strings.NewReader("")
	}
	return r.opt.Stdin
}

// folder reads a folder that was named itself.
func (r *run) folder(p string) {
	n, known := r.walk(p)
	if n == 0 && known && !r.stopped {
		r.fail(&vedette.Error{File: p, Message: "the folder holds no reports",
			Hint: "reports are .txt, .html, .jsonl and .json files, or text files of another name"})
	}
}

// walk reads the folder p and those below it in the order of names and returns
// how many files it tried. A folder that a link leads to is read once; known is
// false where this one had been read before.
func (r *run) walk(p string) (tried int, known bool) {
	real, err := filepath.EvalSymlinks(p)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		r.fail(openError(p, err))
		return 1, true
	}
	if r.folders[real] {
		return 0, false
	}
	r.folders[real] = true
	entries, err := os.ReadDir(p) // sorted by name
	if err != nil {
		r.fail(openError(p, err))
		tried++
	}
	for _, e := range entries {
		if r.stopped {
			break
		}
		tried += r.entry(filepath.Join(p, e.Name()), e.Name())
	}
	return tried, true
}

// entry reads one entry of a walked folder and returns how many files it tried.
func (r *run) entry(p, name string) int {
	if strings.HasPrefix(name, ".") {
		return 0
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		r.fail(openError(p, err))
		return 1
	case info.IsDir():
		n, _ := r.walk(p)
		return n
	case passedOver(name):
		return 0
	case !info.Mode().IsRegular():
		r.fail(&vedette.Error{File: p, Message: "not a file that can be read to its end", Hint: "a pipe or device is read only where it is named itself"})
		return 1
	}
	r.file(p)
	return 1
}

// passedOver reports whether a file in a walked folder is left alone: what
// comes with a folder of reports or with a saved page, and is none itself. Such
// a file is read where it is named on its own.
func passedOver(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	switch stem := strings.ToUpper(strings.TrimSuffix(name, filepath.Ext(name))); stem {
	case "README", "LICENSE", "LICENCE", "NOTICE", "CHANGELOG", "COPYING":
		return ext == "" || ext == ".md" || ext == ".txt"
	}
	switch ext {
	case ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp",
		".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".webm", ".ogg", ".wav", ".mov",
		".py", ".go", ".sh", ".ts", ".c", ".h", ".rs", ".java", ".rb", ".yaml", ".yml", ".toml", ".ini", ".log":
		return true
	}
	return false
}

func (r *run) file(p string) {
	f, err := os.Open(p)
	if err != nil {
		r.fail(openError(p, err))
		return
	}
	defer f.Close()
	if ext := strings.ToLower(filepath.Ext(p)); notYet[ext] {
		r.fail(&vedette.Error{File: p, Message: "files of the kind " + ext + " are not read yet", Hint: "give its reports as text, HTML or JSON lines"})
		return
	}
	r.stream(p, f, kindByName(p))
}

// notYet are kinds of text whose lines or marks would be read for words.
var notYet = map[string]bool{".csv": true, ".tsv": true, ".xml": true, ".rss": true, ".atom": true, ".eml": true, ".mbox": true, ".rtf": true}

func openError(p string, err error) *vedette.Error {
	e := &vedette.Error{File: p, Message: "cannot be opened"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Message, e.Hint = "no such file or folder", "check the name; a link may point to nothing"
	case errors.Is(err, fs.ErrPermission):
		e.Message, e.Hint = "no permission to read it", "change its permissions or run as its owner"
	default:
		if pe, ok := errors.AsType[*fs.PathError](err); ok {
			err = pe.Err
		}
		e.Err = err
	}
	return e
}
