package keys

import "fmt"

// Clashes names every key that two actions of one place share, as "x: contacts.open and
// shell.find". A page's own actions go together with the ones of the frame around it;
// an action may be listed twice only under the same id.
func Clashes(lists ...[]Action) []string {
	var clashes []string
	owner := map[string]string{}
	for _, list := range lists {
		for _, a := range list {
			for _, k := range a.Binding.Keys() {
				first, taken := owner[k]
				switch {
				case !taken:
					owner[k] = a.ID
				case first != a.ID:
					clashes = append(clashes, fmt.Sprintf("%s: %s and %s", k, first, a.ID))
				}
			}
		}
	}
	return clashes
}
