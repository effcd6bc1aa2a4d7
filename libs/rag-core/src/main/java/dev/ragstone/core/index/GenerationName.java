package dev.ragstone.core.index;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a generation of the index: everything that was made with one embedding fingerprint in one run over the documents.
 *
 * @param fingerprint {@link EmbeddingFingerprint#id() id} of the fingerprint its vectors are made with
 * @param run counts the generations of one fingerprint, from 1
 */
public record GenerationName(String fingerprint, int run) implements Comparable<GenerationName> {

    private static final Pattern FINGERPRINT = Pattern.compile("[a-z0-9-]*-[0-9a-f]{8}");
    /** The hash at the end of the fingerprint holds no {@code r}, so that a run cannot be taken for a part of it. */
    private static final Pattern FORM = Pattern.compile("(" + FINGERPRINT.pattern() + ")(?:-r([1-9][0-9]{0,8}))?");

    private static final Comparator<GenerationName> ORDER =
            Comparator.comparing(GenerationName::fingerprint).thenComparingInt(GenerationName::run);

    /**
     * @throws IllegalArgumentException if the fingerprint has not the form of an id, or the run is below 1
     */
    public GenerationName {
        if (!FINGERPRINT.matcher(fingerprint).matches() || run < 1) {
            throw new IllegalArgumentException(
                    "not a generation: fingerprint '%s', run %d".formatted(fingerprint, run));
        }
    }

    /** The first generation of a fingerprint. */
    public static GenerationName first(EmbeddingFingerprint fingerprint) {
        return new GenerationName(fingerprint.id(), 1);
    }

    /**
     * The generation that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static GenerationName parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("not the name of a generation: '%s'".formatted(text)));
    }

    /** The generation that {@link #encode} wrote; empty if the text is none, as the name of a stranger's folder is. */
    public static Optional<GenerationName> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String run = form.group(2);
        GenerationName name = new GenerationName(form.group(1), run == null ? 1 : Integer.parseInt(run));
        return Optional.of(name).filter(found -> found.encode().equals(text));
    }

    /** A name for a folder or a collection: the fingerprint's id, and from the second run on the run behind it. */
    public String encode() {
        return run == 1 ? fingerprint : fingerprint + "-r" + run;
    }

    /** The generation of the same fingerprint that is built after this one. */
    public GenerationName next() {
        return new GenerationName(fingerprint, run + 1);
    }

    /**
     * Returns if this generation holds vectors of that fingerprint.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireMadeWith(EmbeddingFingerprint made) {
        if (!made.id().equals(fingerprint)) {
            throw new IllegalArgumentException(
                    "generation %s cannot hold vectors made with %s".formatted(encode(), made.id()));
        }
    }

    @Override
    public int compareTo(GenerationName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return encode();
    }
}
