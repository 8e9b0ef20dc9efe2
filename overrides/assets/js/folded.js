// Opens the part of a page that the address names, and whatever that is folded into; and
// names in the address the section that a reader opens, so that it can be passed on.

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let closed = 0;
  for (let part = target?.closest("details"); part; part = part.parentElement.closest("details")) {
    closed += Number(!part.open);
    part.open = true;
  }
  if (closed) target.scrollIntoView();
}

/** An address that holds a question or answers keeps them.
    @type {(event: MouseEvent) => void} */
function nameOpened(event) {
  const summary = event.target.closest(".topic > summary");
  const id = summary?.querySelector("[id]")?.id;
  if (!id || summary.closest("details").open || location.hash.includes("=")) return;
  history.replaceState(null, "", `#${id}`);
}

addEventListener("click", nameOpened);
addEventListener("hashchange", unfold);
unfold();
