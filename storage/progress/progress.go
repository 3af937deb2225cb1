// Package progress tells who waits for something long how far it has come. Whoever asks for the
// work puts a function into its context; whoever does the work tells the context.
package progress

import "context"

// Func is told how far something has come: done of total, in any unit.
type Func func(done, total int)

type key struct{}

// Told gives a context under which the function is told. It is called by whoever does the work,
// on its goroutine, as often as that likes.
func Told(ctx context.Context, f Func) context.Context { return context.WithValue(ctx, key{}, f) }

// Tell tells how far it has come whoever wants to know.
func Tell(ctx context.Context, done, total int) {
	if f, _ := ctx.Value(key{}).(Func); f != nil && total > 0 {
		f(min(done, total), total)
	}
}
