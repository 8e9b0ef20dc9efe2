// Fetches a file of the site's own: a script or a style sheet.

/** A promise that `address` is there and, if it is a script, has run. */
export const load = (address) =>
  new Promise((done, failed) => {
    const sheet = /\.css$/.test(address);
    const part = document.createElement(sheet ? "link" : "script");
    if (sheet) part.rel = "stylesheet";
    part[sheet ? "href" : "src"] = address;
    part.onload = done;
    part.onerror = failed;
    document.head.append(part);
  });
