"""Why a rendering failed: slow, thorough, and loaded only then."""
