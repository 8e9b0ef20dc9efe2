// Opens the part of a page that the address names, if it is folded.

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = target?.closest("details");
  if (!part || part.open) return;
  part.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
