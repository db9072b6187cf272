"""Where a report, its title, its sections and its tables begin and end."""
