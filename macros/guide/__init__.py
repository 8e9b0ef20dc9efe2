"""The decision guide: tables in, proofs and one decision graph out."""
