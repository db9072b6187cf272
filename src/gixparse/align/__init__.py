"""The form's rows and columns found in a stream of cells."""
