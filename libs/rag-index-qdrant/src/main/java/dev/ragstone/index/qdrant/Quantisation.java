package dev.ragstone.index.qdrant;

/**
 * In what form dense vectors are searched. The vectors themselves are kept beside that form, and what it found is scored
 * again by them.
 */
public enum Quantisation {
    /** As they are: 4 bytes for each component. */
    NONE,
    /** One byte for each component. */
    SCALAR,
    /** One bit for each component; for models of 1,024 dimensions and more. */
    BINARY
}
