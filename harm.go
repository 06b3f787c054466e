package vedette

// HarmKinds lists the kinds of harm in the order in which they are written.
var HarmKinds = []string{"killed", "wounded", "casualties", "captured", "detained", "abducted", "missing", "displaced", "neutralised"}

// List returns the list of a kind of harm for reading and appending; nil for a
// kind that is not in [HarmKinds].
func (h *Harm) List(kind string) *[]Casualty {
	switch kind {
	case "killed":
		return &h.Killed
	case "wounded":
		return &h.Wounded
	case "casualties":
		return &h.Casualties
	case "captured":
		return &h.Captured
	case "detained":
		return &h.Detained
	case "abducted":
		return &h.Abducted
	case "missing":
		return &h.Missing
	case "displaced":
		return &h.Displaced
	case "neutralised":
		return &h.Neutralised
	}
	return nil
}

// Empty reports whether no harm is told.
func (h *Harm) Empty() bool {
	if h == nil {
		return true
	}
	for _, k := range HarmKinds {
		if len(*h.List(k)) > 0 {
			return false
		}
	}
	return true
}
