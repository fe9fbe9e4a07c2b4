"""An empty assessment, as the form in the browser exports it before anything is entered."""

from typing import Any

from imagenet_assessment.catalog import Catalog

FORM = "assessment.json"


def empty_form(catalog: Catalog) -> dict[str, Any]:
    """Every item in use, with nothing answered; it does not pass."""
    return {
        "$schema": "assessment.schema.json",
        "edition": catalog.edition,
        "id": "",
        "subject": "",
        "assessor": "",
        "date": "",
        "valid_until": "",
        "scope": {
            "boundary": "",
            "triggers": [],
            "components": [],
            "roles": [],
            "legal_roles": [],
            "jurisdictions": "",
            "laws": {},
        },
        "parameters": {},
        "items": [
            {"item": item.id, "version": item.version, "determinations": {}, "evidence": []}
            for item in catalog.in_use()
        ],
    }
