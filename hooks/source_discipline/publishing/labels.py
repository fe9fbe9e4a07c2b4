"""What readers are told of a record, in words that several pages and files share."""

READ_AS = {
    "full-text": "read in the source",
    "counted": "counted in the data itself",
    "abstract": "read in the source's abstract",
    "transcription": "read in a transcription, not yet in the original",
    "secondary": "read in another source, not yet in the original",
    "recalled": "recalled only; supports nothing",
}
