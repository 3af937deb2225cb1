package line

import (
	"github.com/spf13/cobra"

	"stegvis/model"
)

// contactFields are all fields of a contact and its firm but the name, in their order.
func contactFields() []model.Field {
	var fields []model.Field
	for _, g := range model.ContactFields {
		fields = append(fields, g.Fields...)
	}
	return append(append(fields, model.FirmName), model.EnterpriseFields...)
}

// lineField is how a contact comes to the office.
var lineField = choice("field", "line", model.Potential, model.Established)

func addCommand(c *call) *cobra.Command {
	return c.withFlags("add", span{1, 1}, flags{
		contact: contactFields(),
		fields:  []model.Field{beginning(lineField, model.Potential), beginning(roleField, model.Client), projectField, nextField},
	}, given.add)
}

// add puts a contact into the register and prints its id.
func (g given) add() error {
	contact := model.Contact{
		Role: model.Role(g.get("role")), Path: model.Path(g.get("line")), Status: model.Active,
		Name: model.CleanText(g.args[0]), Values: make(map[string]string),
	}
	for _, field := range contactFields() {
		switch value := g.get(field.Key); {
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
	r, err := g.openOrMake()
	if err != nil {
		return err
	}
	done, err := r.AddContact(g.ctx, g.now(), model.NewContact{Contact: contact, Project: g.get("project"), FollowUp: g.promise()})
	return g.added(done.Owner(), done, err)
}
