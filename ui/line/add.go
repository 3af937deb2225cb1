package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
)

// flagNames are the fields whose flag is not named after their key.
var flagNames = map[string]string{"phones": "phone", "found_through": "through"}

// flagOfField is the flag that sets a field of a contact.
func flagOfField(key string) string {
	if name, ok := flagNames[key]; ok {
		return name
	}
	return strings.ReplaceAll(key, "_", "-")
}

// fieldOfFlag is the field a flag sets.
func fieldOfFlag(flag string) string {
	for key, name := range flagNames {
		if name == flag {
			return key
		}
	}
	return strings.ReplaceAll(flag, "-", "_")
}

// contactFields are all fields of a contact and its firm but the name, in their order.
func contactFields() []model.Field {
	var fields []model.Field
	for _, g := range model.ContactFields {
		fields = append(fields, g.Fields...)
	}
	return append(append(fields, model.FirmName), model.EnterpriseFields...)
}

// roles and paths are what --role and --line take.
var (
	roles = []model.Role{model.Client, model.Other}
	paths = []model.Path{model.Potential, model.Established}
)

type addFlags struct {
	fields              map[string]*string // by key
	role, path, project string
	next                string
}

func addCommand(c *call) *cobra.Command {
	given := addFlags{fields: make(map[string]*string)}
	cmd := c.command("add", span{1, 1}, func(args []string) error { return c.add(args[0], given) })
	f := cmd.Flags()
	for _, field := range contactFields() {
		given.fields[field.Key] = f.String(flagOfField(field.Key), "", "")
	}
	f.StringVar(&given.path, "line", string(model.Potential), "")
	f.StringVar(&given.role, "role", string(model.Client), "")
	f.StringVar(&given.project, "project", "", "")
	f.StringVar(&given.next, "next", "", "")
	return cmd
}

// add puts a contact into the register and prints its id.
func (c *call) add(name string, given addFlags) error {
	contact, err := c.newContact(name, given)
	if err != nil {
		return err
	}
	entry := model.NewContact{Contact: contact, Project: given.project}
	if entry.FollowUp, err = c.promise(given.next); err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	done, err := r.AddContact(c.ctx, c.now(), entry)
	if err := c.done(done, err); err != nil {
		return err
	}
	c.print(done.Owner())
	return nil
}

func (c *call) newContact(name string, given addFlags) (model.Contact, error) {
	role, err := among(given.role, roles, "line.role")
	if err != nil {
		return model.Contact{}, err
	}
	path, err := among(given.path, paths, "line.path")
	if err != nil {
		return model.Contact{}, err
	}
	contact := model.Contact{
		Role: role, Path: path, Status: model.Active,
		Name: model.CleanText(name), Values: make(map[string]string),
	}
	for _, field := range contactFields() {
		value, err := field.Parse(*given.fields[field.Key], c.today())
		switch {
		case err != nil:
			return model.Contact{}, err
		case value == "":
		case field.Key == model.FirmName.Key:
			contact.Enterprise.Name = value
		case model.FirmField(field.Key):
			if contact.Enterprise.Values == nil {
				contact.Enterprise.Values = make(map[string]string)
			}
			contact.Enterprise.Values[field.Key] = value
		default:
			contact.Values[field.Key] = value
		}
	}
	return contact, nil
}
