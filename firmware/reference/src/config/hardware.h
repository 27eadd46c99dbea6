// What a board is wired to. An entry may know better than the builder: what it sets without an
// #ifndef wins over every -D and over the generated header, and the compiler says nothing.
#pragma once

#if defined(BOARD_REFERENCE_SWITCH)

#define BOARD_NAME "reference-switch"
#define RELAY_COUNT 1

#elif defined(BOARD_REFERENCE_METER)

#define BOARD_NAME "reference-meter"
#define RELAY_COUNT 1

// The metering chip talks on UART0 ...
#undef METER_SUPPORT
#define METER_SUPPORT 1

// ... so nobody else may read from it.
#undef TERMINAL_SERIAL_SUPPORT
#define TERMINAL_SERIAL_SUPPORT 0

#elif defined(BOARD_REFERENCE_4M)

#define BOARD_NAME "reference-4m"
#define RELAY_COUNT 2

// Room enough for a log: a default, which the builder may still change.
#ifndef DEBUG_LOG_LINES
#define DEBUG_LOG_LINES 32
#endif

#else
#error "no board chosen: define BOARD_REFERENCE_SWITCH, BOARD_REFERENCE_METER or BOARD_REFERENCE_4M"
#endif
