"""Why a rendering failed: slow, thorough, and loaded only then. Prints nothing that anybody keeps."""
