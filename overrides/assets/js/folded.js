// Opens the part of a page that the address names, and whatever that is folded into.

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let closed = 0;
  for (let part = target?.closest("details"); part; part = part.parentElement.closest("details")) {
    closed += Number(!part.open);
    part.open = true;
  }
  if (closed) target.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
