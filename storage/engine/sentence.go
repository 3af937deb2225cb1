package engine

import (
	"bytes"
	"encoding/json"
	"fmt"

	"stegvis/model/text"
)

// storedSentence is a sentence as it is kept: {"k": key, "a": arguments}. An argument is a
// text, a number, {"say": key} or a sentence again.
type storedSentence struct {
	Key  string            `json:"k,omitempty"`
	Args []json.RawMessage `json:"a,omitempty"`
	Say  string            `json:"say,omitempty"`
}

// encodeSentence writes a sentence so that it can be read again in either language.
func encodeSentence(s text.Sentence) (string, error) {
	stored, err := stored(s)
	if err != nil {
		return "", err
	}
	return string(stored), nil
}

func stored(s text.Sentence) (json.RawMessage, error) {
	out := storedSentence{Key: s.Key}
	for _, a := range s.Args {
		arg, err := storedArg(a)
		if err != nil {
			return nil, fmt.Errorf("sentence %s: %w", s.Key, err)
		}
		out.Args = append(out.Args, arg)
	}
	return json.Marshal(out)
}

func storedArg(a any) (json.RawMessage, error) {
	switch a := a.(type) {
	case text.Sentence:
		return stored(a)
	case text.Say:
		return json.Marshal(storedSentence{Say: string(a)})
	case fmt.Stringer:
		return json.Marshal(a.String())
	}
	return json.Marshal(a)
}

// DecodeSentence reads what the history keeps.
func DecodeSentence(s string) (text.Sentence, error) {
	var in storedSentence
	if err := json.Unmarshal([]byte(s), &in); err != nil {
		return text.Sentence{}, fmt.Errorf("read a sentence: %w", err)
	}
	return in.sentence()
}

func (in storedSentence) sentence() (text.Sentence, error) {
	out := text.Sentence{Key: in.Key}
	for _, raw := range in.Args {
		arg, err := decodeArg(raw)
		if err != nil {
			return text.Sentence{}, err
		}
		out.Args = append(out.Args, arg)
	}
	return out, nil
}

func decodeArg(raw json.RawMessage) (any, error) {
	if len(raw) > 0 && raw[0] == '{' {
		var in storedSentence
		if err := json.Unmarshal(raw, &in); err != nil {
			return nil, err
		}
		if in.Say != "" {
			return text.Say(in.Say), nil
		}
		return in.sentence()
	}
	var arg any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&arg); err != nil {
		return nil, err
	}
	n, isNumber := arg.(json.Number)
	if !isNumber {
		return arg, nil
	}
	if whole, err := n.Int64(); err == nil {
		return whole, nil
	}
	return n.Float64()
}
