#include "uart.h"
#include "clock.h"
#include "text.h"

// Registers of UART0. Source: esp8266/Arduino cores/esp8266/esp8266_peri.h (U0F, U0D, U0S).
#define UART_FIFO (*(volatile uint32_t *)0x60000000)
#define UART_CLOCK_DIVIDER (*(volatile uint32_t *)0x60000014)
#define UART_STATUS (*(volatile uint32_t *)0x6000001C)

#define UART_BAUD 115200u
#define UART_FIFO_SIZE 128u

// The bit rate the ROM ends up with on a 26 MHz crystal: it takes the crystal for one of 40 MHz.
#define ROM_BAUD 74880u

static uint32_t waiting_to_send(void) { return (UART_STATUS >> 16) & 0xff; }

static uint32_t waiting_to_read(void) { return UART_STATUS & 0xff; }

void uart_open(void) {
  while (waiting_to_send() > 0) {
  }
  // The FIFO is empty, but the ROM's last byte (10 bits) is still on its way out.
  uint32_t start = clock_cycles();
  while (clock_cycles() - start < 10 * (CLOCK_HZ / ROM_BAUD)) {
  }
  UART_CLOCK_DIVIDER = CLOCK_HZ / UART_BAUD;
}

static void uart_write(char byte) {
  while (waiting_to_send() >= UART_FIFO_SIZE - 2) {
  }
  UART_FIFO = (uint8_t)byte;
}

void uart_print(const char *text) {
  for (; *text != '\0'; text++) uart_write(*text);
}

void uart_print_number(uint32_t value) {
  char digits[NUMBER_SIZE];
  uart_print(format_number(digits, value));
}

bool uart_read(char *byte) {
  if (waiting_to_read() == 0) return false;
  *byte = (char)UART_FIFO;
  return true;
}
