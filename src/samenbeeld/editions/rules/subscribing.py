"""What somebody may ask to be mailed about."""

from collections.abc import Collection

from samenbeeld.kernel.errors import Refused


def check_subscription(
    *, regions: Collection[str], known_regions: Collection[str], themes: Collection[str],
    known_themes: Collection[str], has_address: bool,
) -> None:  # fmt: skip
    """Raise Refused, with the field, for what cannot be asked. No themes means all of them."""
    if not regions:
        raise Refused("editions-region-missing", field="regions")
    if not set(regions) <= set(known_regions):
        raise Refused("organisations-region-not-found", field="regions")
    if not set(themes) <= set(known_themes):
        raise Refused("safety-picture-theme-unknown", field="themes")
    if not has_address:
        raise Refused("editions-no-address", field="regions")
