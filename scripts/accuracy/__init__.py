"""How good the records are on every set at hand, where they err and why, and the record of it by date."""
