"""FHIR R4 of HL7: capacity in a Bundle of others, and ours as resources. Never anything of a person."""
