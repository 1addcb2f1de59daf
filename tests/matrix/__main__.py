"""Prints `expected.txt` as it would be if everything that the product answers now were right. Writes nothing.

python -m tests.matrix | diff tests/matrix/expected.txt -

All of it takes half an hour. With a word only the doors that have it in their name are knocked at, and the
others stay as they are written: `python -m tests.matrix /organisaties/`.
"""

import os
import sys
import tempfile


def main() -> None:
    """In a database of its own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="samenbeeld-matrix-") as folder:
        os.environ.update(SAMENBEELD_DATA=folder, DJANGO_SETTINGS_MODULE="samenbeeld.project.settings")
        import django
        from django.conf import settings

        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
        django.setup()
        from django.test.utils import setup_test_environment

        from samenbeeld.project import tables
        from tests.matrix import table
        from tests.matrix.answers import answers
        from tests.matrix.world import world

        setup_test_environment()
        tables.bring_up_to_date()
        about = "".join(sys.argv[1:2])
        lines = table.read(table.FILE.read_text())
        with world():
            actual = answers(about=about)
        others = table.table(lines) if about else {}
        print(table.laid_out(lines, {**others, **actual.table}), end="")
        print(*actual.leaks, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
