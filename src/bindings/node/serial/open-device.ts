import type { DeviceSink, OpenDevice } from './device.ts';
import { makeUnixDevice } from './unix-device.ts';
import { makeWindowsDevice } from './windows-device.ts';

/**
 * Opens a device at 8N1 and keeps others from opening it; the system pulls both lines low.
 * @throws Error with the system's words alone: serialport gives its errors no codes
 */
export async function openDevice(
  path: string,
  baudRate: number,
  sink: DeviceSink,
): Promise<OpenDevice> {
  // Loaded when a port is opened: most commands never do, and its native part takes its time.
  const { autoDetect, WindowsPortBinding } = await import('@serialport/bindings-cpp');
  const options = { path, baudRate, dataBits: 8, stopBits: 1, parity: 'none' } as const;
  // `hupcl: false`, or closing the port resets boards whose DTR is wired to reset.
  const port = await autoDetect().open({ ...options, lock: true, hupcl: false });
  return port instanceof WindowsPortBinding
    ? makeWindowsDevice(port, sink)
    : makeUnixDevice(port, sink);
}
