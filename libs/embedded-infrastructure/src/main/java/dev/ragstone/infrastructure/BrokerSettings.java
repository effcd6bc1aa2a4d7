package dev.ragstone.infrastructure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a single broker on one machine is told: everything is replicated once, and small where the defaults are made for
 * clusters.
 *
 * @param directory absolute path of the data
 * @param brokerPort where clients connect
 * @param controllerPort where the broker reaches its own controller
 * @param maxMessageBytes size in bytes of the largest batch
 * @param secure how clients connect that have to prove who they are; null: there is no such way
 * @param securePort where they do
 */
record BrokerSettings(
        Path directory,
        int brokerPort,
        int controllerPort,
        int maxMessageBytes,
        @Nullable SecureListener secure,
        int securePort) {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String HOST = "127.0.0.1";

    String bootstrapServers() {
        return HOST + ':' + brokerPort;
    }

    String secureServers() {
        return HOST + ':' + securePort;
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.putAll(node());
        properties.putAll(oneReplica());
        properties.putAll(smallMachine());
        properties.put("message.max.bytes", Integer.toString(maxMessageBytes));
        properties.put("replica.fetch.max.bytes", Integer.toString(maxMessageBytes));
        properties.put("auto.create.topics.enable", "false");
        if (secure != null) {
            properties.putAll(secure.properties());
        }
        return properties;
    }

    private Map<String, String> node() {
        String plain = "BROKER://" + bootstrapServers();
        String broker = secure == null ? plain : "%s,%s://%s".formatted(plain, SecureListener.NAME, secureServers());
        String controller = CONTROLLER_LISTENER + "://" + HOST + ':' + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                directory.toString(),
                "listeners",
                broker + ',' + controller,
                "advertised.listeners",
                broker,
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,%s:PLAINTEXT,%s:%s"
                        .formatted(
                                CONTROLLER_LISTENER, SecureListener.NAME, secure == null ? "SSL" : secure.protocol()),
                "controller.quorum.voters",
                NODE_ID + "@" + HOST + ':' + controllerPort);
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> smallMachine() {
        return Map.of(
                // A group that waits for more members to come only delays the start of the one there is.
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024),
                "log.index.size.max.bytes", Integer.toString(1024 * 1024));
    }
}
