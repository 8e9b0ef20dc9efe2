// Lead a reader to what has just come onto the page.

/** Go to `place`, which can have the focus: the keyboard too.
    @type {(place: HTMLElement) => void} */
export function goTo(place) {
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}
