"""Reports as people look at them."""
