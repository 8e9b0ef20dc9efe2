// What is made once, however often it is asked for.

/**
 * A promise that is made once; again after it failed.
 * @template T
 * @param {() => Promise<T>} make
 */
export function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => {
    made ??= make();
    made.catch(() => (made = undefined));
    return made;
  };
}
