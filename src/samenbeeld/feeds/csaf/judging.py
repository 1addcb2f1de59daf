"""Whether a document is valid CSAF 2.0: its schema, and every mandatory test of the standard (6.1)."""

from samenbeeld.feeds.csaf import history, languages, products, profiles, weaknesses
from samenbeeld.feeds.csaf.document import Document, schema_fault
from samenbeeld.feeds.rules.definition import Reason

_TESTS = (products.faults, history.faults, languages.faults, profiles.faults, weaknesses.faults)


def faults(document: Document) -> list[Reason]:
    """Every reason for which it is no valid CSAF. What does not fit the schema is not tested on."""
    if (found := schema_fault(document)) is not None:
        return [found]
    return [each for test in _TESTS for each in test(document)]
