"""What the prose of a report says about the form's figures."""
