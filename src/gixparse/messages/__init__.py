"""Diagnostic codes and their wording, in English and Chinese."""
