"""Prints `expected.txt` as it would be if everything that the product answers now were right. Writes nothing.

python -m tests.matrix | diff tests/matrix/expected.txt -

All of it takes half an hour. With a word only the doors that have it in their name are knocked at, with
`--who` only by these people; the rest stays as it is written:
`python -m tests.matrix /organisaties/ --who bram eva`.
"""

import argparse
import os
import sys
import tempfile


def main() -> None:
    """In a database of its own, gone afterwards."""
    parser = argparse.ArgumentParser(prog="python -m tests.matrix", description=__doc__.splitlines()[0])
    parser.add_argument("about", nargs="?", default="", help="only the doors with this in their name")
    parser.add_argument("--who", nargs="+", default=[], help="only these people; everybody unless it is said")
    given = parser.parse_args()
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
        from tests.matrix.world import PEOPLE, world

        setup_test_environment()
        tables.bring_up_to_date()
        lines = table.read(table.FILE.read_text())
        with world():
            actual = answers(about=given.about, who_come=given.who or PEOPLE)
        written = table.table(lines) if given.about or given.who else {}
        print(table.laid_out(lines, table.filled_up(actual.table, written)), end="")
        print(*actual.leaks, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
