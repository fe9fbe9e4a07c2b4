"""What readers get: marked numbers, cards, registers, data files, citations."""
