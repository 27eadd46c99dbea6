// A simulated device as a program of its own: its address, its name, and what it prints at its start.
import { DEVICE_NETWORK } from '../../src/bindings/node/device-network.ts';
import { devicePorts } from '../../src/simulator/network/device-ports.ts';
import { type DeviceListener, servePorts } from '../../src/simulator/network/responders.ts';
import { networkDevice } from './fake-network.ts';

const [address = '', hostname = '', bootText = ''] = process.argv.slice(2);
const others: readonly DeviceListener[] = [
  { transport: 'udp', port: 137, kind: 'netbios' },
  { transport: 'udp', port: 5355, kind: 'llmnr' },
];
await DEVICE_NETWORK.open(
  address,
  servePorts(networkDevice(hostname), [...devicePorts(bootText), ...others]),
);
process.stdout.write('ready\n');
