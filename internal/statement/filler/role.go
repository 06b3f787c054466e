package filler

// Role is what a filler is in an incident, as the answer keys of MUC-4 have it.
type Role int

// The roles. Described are victims that are only described; Victim are named.
const (
	Perpetrator Role = iota
	Organisation
	Target
	Victim
	Weapon
	Described
	Roles
)

var roleNames = [Roles]string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon", "VictimDesc"}

func (r Role) String() string { return roleNames[r] }

// Types are the types of incident, the commonest first.
var Types = []string{"attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"}

// answers of the scorer of sentences and reports: one for each type, and
// whether there is an incident at all.
const answers = 7

// Key is one incident of an answer key: the types that are right, and its
// fillers by role, each with all strings that name it.
type Key struct {
	Types   []string
	Fillers [Roles][][]string
	Grounds map[string]int // of each string for an organisation, where told: index in Grounds
}

func (k *Key) types() (bits uint32) {
	for _, t := range k.Types {
		for i, x := range Types {
			if t == x {
				bits |= 1 << i
			}
		}
	}
	return bits
}
