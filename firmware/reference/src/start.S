// Where the mask ROM jumps once it has copied the image's segments to RAM. The CPU is as the ROM
// left it: no stack of ours, .bss full of noise, and after a soft reset a watchdog that bites.

    .section .text.start, "ax"
    .literal_position
    .align 4
    .global call_user_start
    .type call_user_start, @function

call_user_start:
    rsil    a2, 15                  // the ROM's UART interrupt would eat what we want to read
    movi    a1, __stack_top

    movi    a2, __bss_start
    movi    a3, __bss_end
    movi    a4, 0
    j       2f
1:  s32i    a4, a2, 0
    addi    a2, a2, 4
2:  bltu    a2, a3, 1b

    movi    a0, ets_wdt_disable     // ROM: see platform/reference.ld
    callx0  a0
    movi    a0, main
    callx0  a0
3:  j       3b

    .size call_user_start, . - call_user_start
