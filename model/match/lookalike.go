package match

import (
	"github.com/mtibben/confusables"

	"stegvis/model/fold"
)

// skeletons are the forms in which letters that look alike are one, by Unicode's confusables:
// of a name as it is written, and of its small letters.
func skeletons(name string) [2]string {
	return [2]string{sorted(fold.Strict(confusables.Skeleton(name))), sorted(confusables.Skeleton(fold.Loose(fold.Strict(name))))}
}
