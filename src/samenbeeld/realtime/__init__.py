"""Shared documents: room, log, provenance, presence and the sockets they travel on."""
