"""EMSI (CWA 15931-2, ISO 22351): what one control room tells another of an event."""
