package dev.ragstone.system.chaos;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The documents of a scenario and their events, all drawn from one seed. */
final class Workload {

    /** No more words than a text needs to tell its document and its version. */
    static final int SHORT_TEXT = 0;

    /** So many words that embedding them takes its time, and still no more than one chunk has. */
    static final int LONG_TEXT = 200;

    private final List<DocumentModel> documents;
    private final Random random;
    private int drawn;

    /**
     * @param documents how many documents there are
     * @param words how many words each text has about
     * @param seed what is drawn follows from it
     */
    Workload(int documents, int words, long seed) {
        this.documents = IntStream.range(0, documents)
                .mapToObj(number -> new DocumentModel(number, words))
                .toList();
        this.random = new Random(seed);
    }

    /** The next events: every document comes at least once; the rest goes to any of them. */
    Stream<ProducerRecord<String, byte[]>> events(int count) {
        return IntStream.range(0, count).mapToObj(number -> {
            int turn = drawn++;
            int chosen = turn < documents.size() ? turn : random.nextInt(documents.size());
            return documents.get(chosen).next(random);
        });
    }

    /** A new version of every document, the first of those that there have been no events of. */
    Stream<ProducerRecord<String, byte[]>> updates() {
        drawn = Math.max(drawn, documents.size());
        return documents.stream().map(DocumentModel::update);
    }

    /** The newest version of every document that was deleted, again. */
    Stream<ProducerRecord<String, byte[]>> replaysOfTheDeleted() {
        return expectation().documents().stream()
                .filter(document -> document.text() == null)
                .map(DocumentModel::replay);
    }

    /** What all events drawn so far mean together. */
    Expectation expectation() {
        return new Expectation(documents.subList(0, Math.min(drawn, documents.size())));
    }
}
