#pragma once
#include <stdbool.h>

// Settings by key: the default a module registered, until somebody changes it. A changed value
// beats the compiled default, as in the real firmwares; here it lasts until the next reset.

// The value, or a null pointer for a key nobody registered.
const char *setting_get(const char *key);
bool setting_is(const char *key, const char *value);
// False for an unknown key, or when there is no room left.
bool setting_set(const char *key, const char *value);
