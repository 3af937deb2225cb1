package copies

import "golang.org/x/sys/windows"

// Removable lists the drives that can be taken out.
func Removable() (folders []string) {
	drives, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	for letter := range 26 {
		root := string(rune('A'+letter)) + `:\`
		name, err := windows.UTF16PtrFromString(root)
		if err == nil && drives&(1<<letter) != 0 && windows.GetDriveType(name) == windows.DRIVE_REMOVABLE {
			folders = append(folders, root)
		}
	}
	return folders
}
