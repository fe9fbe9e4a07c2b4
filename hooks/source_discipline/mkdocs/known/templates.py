"""Templates as they were translated, which takes longer than to print a page."""

from base64 import b64decode, b64encode

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from source_discipline.store.store import Store


class KnownTemplates(BytecodeCache):
    """Keeps each under the fingerprint of its text, beside the pages."""

    def __init__(self, store: Store) -> None:
        """Keep them in a store, as long as they are used."""
        self.store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template that is known."""
        if found := self.store.get(_name(bucket)):
            bucket.bytecode_from_string(b64decode(found))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self.store.put(_name(bucket), b64encode(bucket.bytecode_to_string()).decode())


def _name(bucket: Bucket) -> str:
    return f"template {bucket.key} {bucket.checksum}"
