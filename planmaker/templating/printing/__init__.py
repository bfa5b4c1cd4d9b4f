"""What a compiled template does for each document: values to XML, repairs, parts put together. Loads no compiler."""
