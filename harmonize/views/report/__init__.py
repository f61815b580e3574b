"""What a paper covers, and what every paper says first."""
