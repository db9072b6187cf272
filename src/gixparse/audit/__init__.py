"""What is to be said about a report once it is read: findings, as values."""
