"""Makes what all tests share, before they begin: `SAMENBEELD_TESTS=FOLDER python -m tests.prepared`.

Whoever of the workers came first would make it, while the others wait.
"""

import os


def main() -> None:
    """The demonstration world, and with it a database with every table; then the same without what waits."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"
    import django

    django.setup()
    from samenbeeld.project.tests.demonstration import settled

    settled()


if __name__ == "__main__":
    main()
