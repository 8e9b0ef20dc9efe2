"""The topics of the FAQ, and the answers that stand above them."""

from macros.data.library import Data
from macros.site.model import Site


def topics_of(site: Site) -> list[Data]:
    """The topics with their answers, in their order."""
    topics: list[Data] = [source.value for source in site.library.files["faq"]]
    return sorted(topics, key=lambda topic: topic["order"])


def first_answers(site: Site) -> list[str]:
    """Ids of the answers that stand above the topics, in the topics' order."""
    answers = (one for topic in topics_of(site) for one in topic["answers"])
    return [answer["id"] for answer in answers if answer.get("first")]
