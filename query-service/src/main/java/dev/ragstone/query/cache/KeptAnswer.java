package dev.ragstone.query.cache;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.RememberedAnswer;

/**
 * An answer in the cache.
 *
 * @param wording the words it was made for
 * @param made the answer
 * @param validity how long it holds
 * @param since when it was kept, in nanoseconds
 * @param bytes what it keeps in memory at the most
 */
record KeptAnswer(Wording wording, MadeAnswer made, Validity validity, long since, long bytes) {

    private static final int ENTRY_BYTES = 1000;
    private static final int CITATION_BYTES = 200;

    static KeptAnswer of(Wording wording, MadeAnswer made, long epoch, long now) {
        return new KeptAnswer(
                wording,
                made.again(),
                Validity.of(epoch, made.passages().stream().map(Passage::chunk)),
                now,
                bytes(wording, made));
    }

    RememberedAnswer remembered() {
        return new RememberedAnswer(wording.text(), made);
    }

    private static long bytes(Wording wording, MadeAnswer made) {
        // The words, and their terms and names once more.
        long bytes = ENTRY_BYTES
                + 3 * Bytes.of(wording.text())
                + (long) Float.BYTES * wording.vector().dimension();
        bytes += Bytes.of(made.answer().text());
        for (Citation citation : made.answer().citations()) {
            bytes += CITATION_BYTES + Bytes.of(citation.quote());
        }
        for (Passage passage : made.passages()) {
            bytes += Bytes.of(passage.chunk());
        }
        return bytes;
    }
}
