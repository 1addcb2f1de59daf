"""The only place that knows everyone: settings, urls, server, command line, demonstration."""
