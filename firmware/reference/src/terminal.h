#pragma once
#include "message.h"

// Runs one line and writes what it says to the reply.
void terminal_run(const char *line, struct message *reply);
