"""Pictures of the editor, to explain it: `python -m tests.editor.pictures`.

Owns what they show. They are taken from the real editor, in both languages and both
schemes of colour, and written to `docs/assets/editing/`.
"""

from playwright.sync_api import Page

from tests.browser.admin_steps import begin, field, open_editor, unfolded
from tests.chromium import chromium
from tests.hosted import built_and_hosted
from tests.whole_project import ROOT

FOLDER = ROOT / "docs" / "assets" / "editing"
SIZE = {"width": 960, "height": 600}
LOCALES = {"en": "en-US", "es": "es-CO"}
SCHEMES = ("light", "dark")
TOPIC = "SOE basics"


def pictures() -> None:
    """Take all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with built_and_hosted() as (_, root), chromium() as browser:
        for lang, locale in LOCALES.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport=SIZE, locale=locale, color_scheme=scheme
                )
                page = context.new_page()
                open_editor(page, root, ROOT)
                _take(page, f"{lang}-{scheme}")
                context.close()


def _take(page: Page, ending: str) -> None:
    def picture(name: str) -> None:
        page.wait_for_timeout(800)  # what moves has come to rest
        page.screenshot(path=FOLDER / f"{name}-{ending}.png")

    page.get_by_role("button").first.wait_for()
    picture("start")
    begin(page)
    page.get_by_text(TOPIC).first.wait_for()
    picture("topics")
    page.get_by_text(TOPIC).first.click()
    unfolded(page, "answers", 1)
    field(page, "answers.1.answer")
    text = field(page, "answers.1.short.en").locator("textarea")
    text.fill(text.input_value() + " ")
    text.evaluate("element => element.scrollIntoView({ block: 'center' })")
    picture("answer")


if __name__ == "__main__":
    pictures()
