"""What is measured: values with both their times, thresholds with a source, codes of an authority."""
