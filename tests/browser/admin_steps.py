"""What tests and pictures of the editor do: open it on a copy, find a field, save.

Chromium lets a program pick no folder of the disk; the browser's own file system
stands in for it.
"""

import time
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PATIENCE = 30
"""Seconds for what the editor draws or writes a little later."""

PICK = "globalThis.showDirectoryPicker = () => navigator.storage.getDirectory();"
LISTEN = """
globalThis.refused = [];
addEventListener("securitypolicyviolation", (event) =>
  refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1))
      folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async (path) => {
  const parts = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
  try {
    return await (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
  } catch (error) {
    // It is being written now.
    if (["NotReadableError", "NotFoundError"].includes(error.name)) return "";
    throw error;
  }
}"""


def open_editor(page: Page, root: str, repository: Path) -> None:
    """Open the editor of the site at `root`; give the browser the data to work on."""
    page.add_init_script(PICK + LISTEN)
    page.goto(root + "robots.txt")
    files = {
        path.relative_to(repository).as_posix(): path.read_text("utf-8")
        for path in (repository / "data").rglob("*.yml")
    }
    page.evaluate(FILL, files)
    page.goto(root + "admin/")


def begin(page: Page) -> None:
    """Begin to work on the copy; its button is the first."""
    page.get_by_role("button", name="Local").click()


def field(page: Page, path: str) -> Locator:
    """The field at `path`; what is far down is drawn only when one comes near."""
    matches = page.locator(f'[data-key-path="{path}"]')
    above = path.rpartition(".")[0]
    near = page.locator(f'[data-key-path^="{above}"]' if above else "[data-key-path]")
    end = time.monotonic() + PATIENCE
    while not matches.count() and time.monotonic() < end:
        near.last.scroll_into_view_if_needed()
        page.evaluate("new Promise(requestAnimationFrame)")  # now it may be drawn
    matches.scroll_into_view_if_needed()
    return matches


def add(text: Locator, words: str) -> None:
    """Write `words` behind what the field `text` holds, once it holds that."""
    expect(text).not_to_have_value("")
    text.fill(text.input_value() + words)


def unfolded(page: Page, path: str, index: int) -> None:
    """Open the item at `index` among those of the list at `path` that are closed."""
    closed = field(page, path).locator('button[aria-expanded="false"][aria-controls]')
    closed.nth(index).click()


def saved(page: Page, path: str) -> str:
    """Save, and give what stands in the file at `path` then."""
    before = page.evaluate(READ, path)
    button = page.get_by_role("button", name="Save", exact=True)
    button.click()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (now := page.evaluate(READ, path)) not in ("", before):
            expect(button).to_be_hidden()  # then it goes back to the list by itself
            return now
        page.wait_for_timeout(100)  # no event tells that a file has changed
    raise AssertionError(f"{path} was not saved")
