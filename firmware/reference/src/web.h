#pragma once
#include <stdbool.h>
#include "message.h"

// Does the request carry the administrator's password?
bool web_authorised(const struct message *request);
// Start of a reply: status line and headers.
void web_begin(struct message *reply, const char *status);
