"""What of the shared picture goes to the picture of all disciplines: chosen, approved, told, taken back."""
