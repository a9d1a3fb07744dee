"""What is printed: values become blocks, blocks become files."""
