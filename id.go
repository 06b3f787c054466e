package vedette

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// ContentID returns a short id made of a prefix and a hash of the parts: the
// same parts give the same id on every machine. 80 bits keep a record of a
// hundred million entries free of collisions.
func ContentID(prefix string, parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + "-" + strings.ToLower(base32.StdEncoding.EncodeToString(h[:10]))
}
