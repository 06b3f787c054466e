package record

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
)

// Key is where an item stands in an ordered answer.
type Key struct{ Sort, ID string }

// Compare orders keys bytewise.
func (k Key) Compare(o Key) int {
	return cmp.Or(strings.Compare(k.Sort, o.Sort), strings.Compare(k.ID, o.ID))
}

// Cursor writes the key as an opaque word for a URL. It names a place in the
// order, not a number of items, so that it holds when the view changes.
func (k Key) Cursor() string {
	return base64.RawURLEncoding.EncodeToString([]byte(k.Sort + "\x00" + k.ID))
}

// ParseCursor reads what Cursor wrote; the empty cursor is the zero key, which
// is before all others. ErrUsage for anything else.
func ParseCursor(s string) (Key, error) {
	if s == "" {
		return Key{}, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	sort, id, ok := strings.Cut(string(b), "\x00")
	if err != nil || !ok {
		return Key{}, usage("this cursor was not given by the record")
	}
	return Key{sort, id}, nil
}

// pageSize returns the number of items that a limit asks for.
func pageSize(limit int) (int, error) {
	switch {
	case limit == 0:
		return DefaultLimit, nil
	case limit < 0 || limit > MaxLimit:
		return 0, usage(fmt.Sprintf("a page has 1 to %d items, not %d", MaxLimit, limit))
	}
	return limit, nil
}

func usage(message string) error {
	return &vedette.Error{Kind: vedette.ErrUsage, Message: message}
}

// Start reads a cursor and a limit. ErrUsage for those that make no sense.
func Start(cursor string, limit int) (after Key, size int, err error) {
	if size, err = pageSize(limit); err != nil {
		return Key{}, 0, err
	}
	after, err = ParseCursor(cursor)
	return after, size, err
}
