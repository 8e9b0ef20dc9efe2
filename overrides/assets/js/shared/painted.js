// A moment for what has been drawn.

/** Let the browser show what stands on the page before more is fetched. On a page that nobody
    sees, that is once it is seen.
    @type {() => Promise<void>} */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
