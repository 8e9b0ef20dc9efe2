// What is made once, however often it is asked for.

/** A promise that is made once; again after it failed. */
export function once(make) {
  let made;
  return () => {
    made ??= make();
    made.catch(() => (made = undefined));
    return made;
  };
}
