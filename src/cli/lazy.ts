/** A binding: every method is asynchronous. */
type Asynchronous<T> = { readonly [K in keyof T]: (...words: never[]) => Promise<unknown> };

/**
 * A binding that is loaded when one of its methods is first called, so that a command pays only for
 * what it uses.
 * @param onCall - called before every method
 */
export function lazy<T extends Asynchronous<T>>(
  load: () => Promise<T>,
  onCall: () => void = () => undefined,
): T {
  let loaded: Promise<T> | undefined;
  const call =
    (name: string | symbol) =>
    async (...words: readonly unknown[]): Promise<unknown> => {
      onCall();
      loaded ??= load();
      const binding = await loaded;
      const method: unknown = Reflect.get(binding, name);
      if (typeof method !== 'function') throw new TypeError(`no method ${String(name)}`);
      return Reflect.apply(method, binding, words);
    };
  // The type is that of what is loaded; until then there is nothing to show it by.
  return new Proxy({} as T, {
    // A promise that resolves to this must not take it for another promise.
    get: (_target, name) => (name === 'then' ? undefined : call(name)),
  });
}
