package dev.ragstone.system.chaos;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A broker in a process of its own, which can be stopped or killed: {@code <folder> <port>}. */
public final class BrokerMain {

    /** What it prints when it serves. */
    static final String READY = "the broker serves";

    private static final int PARTITIONS = 4;

    private BrokerMain() {}

    /** Serves until it is asked to stop, or killed. */
    public static void main(String[] arguments) {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        List.of(Topics.DOCUMENTS, Topics.DOCUMENTS_ACCEPTED, Topics.DOCUMENTS_STATUS, Topics.DOCUMENTS_DLQ)
                .forEach(topic -> kafka.createTopic(topic, PARTITIONS, compacted));
        List.of(Topics.INTERACTIONS, Topics.FEEDBACK, Topics.EVALUATIONS)
                .forEach(topic -> kafka.createTopic(topic, PARTITIONS, Map.of()));
        System.out.println(READY);
        while (true) {
            LockSupport.park(kafka);
        }
    }
}
