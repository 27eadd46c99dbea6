#pragma once
#include <stdbool.h>
#include <stdint.h>

// UART0 without interrupts: 115200 baud, 8N1, on the pins the ROM has set up.
void uart_open(void);
void uart_print(const char *text);
void uart_print_number(uint32_t value);
// A received byte, or false at once when there is none.
bool uart_read(char *byte);
