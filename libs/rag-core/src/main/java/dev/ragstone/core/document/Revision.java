package dev.ragstone.core.document;

/**
 * A version together with its content: what the index holds of a document. Revisions are totally ordered, so that two
 * contents published under one version have a winner that does not depend on their order of arrival: the higher
 * content hash.
 *
 * @param version the version
 * @param hash hash of everything in the event that decides what is indexed
 */
public record Revision(Version version, ContentHash hash) implements Comparable<Revision> {

    /** A bound that lies above every revision of this version, and below every revision of a higher one. */
    public static Revision above(Version version) {
        return new Revision(version, new ContentHash("f".repeat(64)));
    }

    /** A text whose lexicographic order is the order of revisions; {@link #decode} reads it back. */
    public String encode() {
        return version.encode() + '-' + hash.hex();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text is nothing {@link #encode} writes
     */
    public static Revision decode(String encoded) {
        int dash = encoded.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not an encoded revision: '%s'".formatted(encoded));
        }
        return new Revision(Version.decode(encoded.substring(0, dash)), new ContentHash(encoded.substring(dash + 1)));
    }

    @Override
    public int compareTo(Revision other) {
        int byVersion = version.compareTo(other.version);
        return byVersion != 0 ? byVersion : hash.compareTo(other.hash);
    }
}
