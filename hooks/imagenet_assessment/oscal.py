"""What all OSCAL documents of the checklists share: version, namespaces and identifiers."""

from uuid import NAMESPACE_URL, UUID, uuid5

VERSION = "1.2.1"
NAMESPACE = "urn:source-discipline:governance"
"""Marks the names that OSCAL itself does not define."""
RMF = "http://csrc.nist.gov/ns/rmf"
"""In which OSCAL defines the methods of an assessment."""
METHODS = {"examine": "EXAMINE", "interview": "INTERVIEW", "test": "TEST"}

_UUIDS = uuid5(NAMESPACE_URL, NAMESPACE)


def lasting_uuid(*parts: str) -> str:
    """The same UUID for the same thing, whenever it is asked for.

    It has the form of version 4, the only one that all tools for OSCAL take.
    """
    return str(UUID(bytes=uuid5(_UUIDS, "/".join(parts)).bytes, version=4))


def statement_id(item: str, number: str) -> str:
    """The id of a statement's part: `IMG-DG-01_smt.1`."""
    return f"{item}_smt.{number}"


def objective_id(item: str, name: str) -> str:
    """The id of the part that decides: `IMG-DG-01_obj.1a`."""
    return f"{item}_obj.{name}"


def parameter_id(item: str, name: str) -> str:
    """The id of a parameter, which names of other items may equal: `IMG-DG-02_prm.sample`."""
    return f"{item}_prm.{name}"


def prop(name: str, value: str, kind: str = "") -> dict[str, str]:
    """A property of the checklists' own namespace."""
    return {"name": name, "ns": NAMESPACE, "value": value} | ({"class": kind} if kind else {})
