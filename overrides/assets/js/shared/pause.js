// A breath in long work.

/** Let the browser answer its reader before it goes on: all at once takes slow phones long.
    @type {() => Promise<void>} */
export const pause = () => new Promise((done) => setTimeout(done));
