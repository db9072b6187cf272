"""What the print leaves open, decided by the edition's equations or not at all."""
