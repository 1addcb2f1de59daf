"""Own pictures, the shared picture on the statutory tree, suggestions, versions and provenance."""
