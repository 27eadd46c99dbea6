/**
 * Python program that offers a pseudo-terminal and carries its bytes: Node cannot make one.
 *
 * What it hears on standard input goes to the program at the terminal. On standard output it tells,
 * in frames of one letter, the size of what follows (4 bytes, the highest first) and that:
 * `p` path of the terminal, `o` somebody has opened it, `d` bytes, `b` baud rate as text,
 * `c` the last one has closed it. It ends with its standard input, and the terminal with it.
 *
 * Sources: Linux man pages pty(7), ioctl_tty(2); `struct termios2` of linux/asm-generic/termbits.h.
 */
export const PTY_SCRIPT = `
import array, errno, fcntl, os, pty, select, struct, sys, termios, time, tty

TCGETS2 = 0x802C542A  # for speeds that have no name
FIRST_BAUD = 115200
IDLE_S = 0.01
MOST_WAITING = 65536

master, slave = pty.openpty()
path = os.ttyname(slave)

def start_over():
    # Through the master, whose settings are those of the slave.
    tty.setraw(master)
    settings = termios.tcgetattr(master)
    settings[4] = settings[5] = getattr(termios, "B%d" % FIRST_BAUD)
    termios.tcsetattr(master, termios.TCSANOW, settings)

def baud_of():
    if sys.platform == "linux":
        settings = array.array("B", bytes(44))
        fcntl.ioctl(master, TCGETS2, settings)
        return struct.unpack_from("=I", settings, 40)[0]
    return termios.tcgetattr(master)[5]

def tell(letter, payload=b""):
    frame = letter + struct.pack(">I", len(payload)) + payload
    try:
        while frame:
            frame = frame[os.write(1, frame):]
    except OSError:
        os._exit(0)  # whoever started us is gone

start_over()
os.close(slave)  # from now on a poll of the master tells whether anybody has it open
os.set_blocking(master, False)
tell(b"p", path.encode())

is_open, baud, waiting, is_ended = False, FIRST_BAUD, b"", False

def watch_baud():
    global baud
    now = baud_of()
    if now != baud:
        baud = now
        tell(b"b", b"%d" % now)

while not is_ended:
    poller = select.poll()
    if len(waiting) < MOST_WAITING:
        poller.register(0, select.POLLIN)
    events = 0
    if is_open:
        poller.register(master, select.POLLIN | (select.POLLOUT if waiting else 0))
    for fd, event in poller.poll(IDLE_S * 1000):
        if fd == 0:
            chunk = os.read(0, 65536)
            is_ended = not chunk
            if is_open:
                waiting += chunk
        else:
            events = event
    if not is_open:
        look = select.poll()
        look.register(master, select.POLLIN)
        events = dict(look.poll(0)).get(master, 0)
        if not events & select.POLLHUP or events & select.POLLIN:
            is_open = True
            tell(b"o")
    if not is_open:
        continue
    if events & (select.POLLIN | select.POLLHUP):
        try:
            chunk = os.read(master, 65536)
        except OSError as error:
            if error.errno not in (errno.EIO, errno.EAGAIN):
                raise
            chunk = None if error.errno == errno.EIO else b""
        if chunk is None:
            is_open, waiting = False, b""
            tell(b"c")
            start_over()
            baud = FIRST_BAUD
            continue
        watch_baud()
        if chunk:
            tell(b"d", chunk)
    else:
        watch_baud()
    if waiting and events & select.POLLOUT:
        try:
            waiting = waiting[os.write(master, waiting[:4096]):]
        except BlockingIOError:
            pass
`;
