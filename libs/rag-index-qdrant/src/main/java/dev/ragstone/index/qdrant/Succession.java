package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Who wrote the last entries of a document: how a writer learns whether its conditional write, about which the server
 * says nothing, took place.
 *
 * <p>Every attempt to write has a nonce, and every entry carries the nonces of the attempts that made it and its
 * predecessors. That is sound: an entry of sequence n is only ever replaced by one of sequence n + 1, under a condition
 * the server checks, so that one attempt at most makes the entry n; whoever replaces it has read it first, and carries
 * its nonces on. So, if a writer reads an entry of sequence m &gt;= n after its attempt at n, the nonce at the place m - n
 * tells whose attempt succeeded, also where others have replaced the entry since. Only if more than {@link #REMEMBERED}
 * others did so in the time of one read is the answer gone; that is then an error, not a guess.
 *
 * @param sequence sequence of the entry
 * @param nonces nonces of the entry and its predecessors, newest first
 */
record Succession(long sequence, List<String> nonces) {

    static final int REMEMBERED = 32;

    Succession {
        nonces = List.copyOf(nonces);
    }

    /** The succession of a first entry. */
    static Succession first() {
        return new Succession(1, List.of(newNonce()));
    }

    /** The succession of an entry that replaces this one's. */
    Succession next() {
        List<String> extended = new ArrayList<>(nonces);
        extended.addFirst(newNonce());
        return new Succession(sequence + 1, extended.subList(0, Math.min(REMEMBERED, extended.size())));
    }

    /**
     * Whether the attempt that this succession belongs to took place, by an entry that was read after it.
     *
     * @throws IndexException if that cannot be told
     */
    boolean tookPlace(Succession readAfter) {
        long successors = readAfter.sequence - sequence;
        if (successors < 0 || successors >= readAfter.nonces.size()) {
            throw IndexException.unavailable(
                    "whether the registry entry %d was written cannot be told from entry %d; read it and decide again"
                            .formatted(sequence, readAfter.sequence),
                    null);
        }
        return readAfter.nonces.get((int) successors).equals(nonces.getFirst());
    }

    /** No static field: a source of chance that a native image is built with would repeat itself, and is refused. */
    private static String newNonce() {
        return HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    }
}
