/**
 * Keeps the screen on and asks before the page is left, for as long as a board is being written.
 * Neither is promised: a browser may refuse both, and the work goes on.
 * @returns ends that
 */
export function guardWriting(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  // A hidden page loses its lock.
  const keepOn = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch {
      // Saving energy, or forbidden.
    }
  };
  const onVisible = (): void => void keepOn();
  document.addEventListener('visibilitychange', onVisible);
  void keepOn();
  return () => {
    isOver = true;
    window.removeEventListener('beforeunload', ask);
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release().catch(() => undefined);
  };
}
