"""Measurements, one command: `python -m scripts.bench [NAME …] [--quick] [--write]` from the repository's root."""
