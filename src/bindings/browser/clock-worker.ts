/** Timers of a worker keep their time when the page is hidden; those of a page may wait a minute. */
const timers = new Map<number, ReturnType<typeof setTimeout>>();

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isRequest(data)) return;
  const { id, ms } = data;
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (ms === null) return;
  const ring = (): void => {
    timers.delete(id);
    self.postMessage(id);
  };
  timers.set(id, setTimeout(ring, ms));
});

/** `null`: call it off. */
interface TimerRequest {
  readonly id: number;
  readonly ms: number | null;
}

function isRequest(data: unknown): data is TimerRequest {
  return typeof data === 'object' && data !== null && 'id' in data && 'ms' in data;
}
