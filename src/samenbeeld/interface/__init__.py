"""The public interface: the same facts as the pages, for other programs, read only and under a version."""
