// Starts the editor with what the site tells it. It edits either a repository on a host,
// or a copy on this machine, which browsers allow to pages from this machine alone.

globalThis.CMS_MANUAL_INIT = true;
const told = await (await fetch("config.json")).json();
const here = ["localhost", "127.0.0.1"].includes(location.hostname);

if (here || told.config.backend.branch) {
  // The words of its interface are here in two languages; it would look for others.
  const language = navigator.language.startsWith("es") ? "es-CO" : "en-US";
  Object.defineProperty(navigator, "language", { value: language });
  Object.defineProperty(navigator, "languages", { value: [language] });
  const { init } = await import("./app/index.js");
  document.querySelector("main")?.remove();
  init({ config: withCited(told.config) });
}

/**
 * The same configuration, with what can be cited wherever it names that list.
 * @param {any} part
 * @returns {any}
 */
function withCited(part) {
  if (part === "cited") return told.cited;
  if (Array.isArray(part)) return part.map(withCited);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withCited(value)]));
}
