"""What an editor shows at a place of a page, in offsets and plain data, without a protocol."""
