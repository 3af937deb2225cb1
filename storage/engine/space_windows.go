package engine

import "golang.org/x/sys/windows"

// freeSpace is how many bytes can still be written in a folder.
func freeSpace(folder string) (bytes uint64, err error) {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, err
	}
	err = windows.GetDiskFreeSpaceEx(name, &bytes, nil, nil)
	return bytes, err
}
