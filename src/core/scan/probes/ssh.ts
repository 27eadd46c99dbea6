import { asText, firstWords, type ServiceProbe } from '../service-probe.ts';

/** Source: RFC 4253 §4.2. */
export const SSH: ServiceProbe = {
  protocol: 'ssh',
  transport: 'tcp',
  ports: [22],
  request: () => undefined,
  recognise: (heard) =>
    asText(heard).startsWith('SSH-')
      ? { protocol: 'ssh', says: firstWords(heard), authentication: 'password' }
      : undefined,
};
