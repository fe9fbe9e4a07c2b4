"""What kind of number it is: the table of kinds, and the patterns that tell them apart."""
