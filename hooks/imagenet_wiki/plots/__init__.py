"""Plots drawn from recorded values at build time, as inline SVG without a style of their own."""
