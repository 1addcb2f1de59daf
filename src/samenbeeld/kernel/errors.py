"""What can be refused. A refusal carries a sentence id and its values; doors turn it into words."""


class Refused(Exception):
    """The change is not made and nothing is lost. `key` names a sentence in `locale/`."""

    def __init__(self, key: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.values = values


class NotAllowed(Refused):
    """This person may not do this here."""


class NotFound(Refused):
    """It does not exist, or this person may not know that it does."""


class Conflict(Refused):
    """Somebody else was first; look again and decide anew."""
