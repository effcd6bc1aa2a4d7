package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.dataset.CorpusDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Small documents of made-up facts, each short enough to stay one chunk. Every run has its own, so that none of them
 * has been embedded before.
 */
public final class GeneratedDocuments {

    private static final List<String> SUBJECTS = List.of(
            "The pump station",
            "Our invoice desk",
            "The night shift",
            "A returned parcel",
            "The backup generator",
            "Every contractor",
            "The reading room",
            "A cancelled order",
            "The cold store",
            "The visitor badge");
    private static final List<String> RULES = List.of(
            "is checked on the first working day of the month", "needs the signature of two people",
            "stays closed while the inspector is in the building", "is reported to the office before noon",
            "moves to the archive after the third reminder", "may not be changed without a written request",
            "is counted again when the numbers differ", "waits until the delivery note has arrived");

    private GeneratedDocuments() {}

    /** Documents made from a seed: the same seed gives the same documents. */
    public static List<CorpusDocument> of(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CorpusDocument> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(new CorpusDocument("%d-%05d".formatted(seed, i), "Rule %d".formatted(i), text(random)));
        }
        return documents;
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int sentences = 3 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            text.append(SUBJECTS.get(random.nextInt(SUBJECTS.size())))
                    .append(' ')
                    .append(RULES.get(random.nextInt(RULES.size())))
                    .append(", case ")
                    .append(random.nextInt(100_000))
                    .append(i < sentences - 1 ? ". " : ".");
        }
        return text.toString();
    }
}
