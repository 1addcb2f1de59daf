"""What the program reports of itself, one line per event on standard error, for the operator. Never what
people wrote.
"""

import sys

import structlog


def configure() -> None:
    """Before the first report; the settings do it."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            # By itself structlog adds the values of variables, and those hold words and passwords of people.
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        # Asked anew for each logger: whoever runs us may have put another stream there.
        logger_factory=lambda *_: Reports(sys.stderr),
    )


class Reports(structlog.WriteLogger):
    """A report that cannot be written, because the disk it goes to is full as well, never stands in the way
    of what it is about: whoever waits must still be told that nothing was saved.
    """

    def msg(self, message: str) -> None:
        """One line, or none."""
        try:
            super().msg(message)
        except OSError:
            return  # there is nowhere to say so

    log = debug = info = warn = warning = msg
    fatal = failure = err = error = critical = exception = msg
