"""Plain frozen values, at the bottom of the library: they import nothing above them."""
