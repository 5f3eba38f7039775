"""The errors a user can meet. Each message names the file, the place in it, and what to do."""


class KzextractError(Exception):
    """Base of every error that is about the user's input, not about a defect of the program."""


class InputError(KzextractError):
    """An article could not be read."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")


class GoldError(InputError):
    """A gold or predictions file does not hold what the record model asks for."""
