"""Characters to tokens: folding, decoding, numerals. Knows nothing of reports."""
