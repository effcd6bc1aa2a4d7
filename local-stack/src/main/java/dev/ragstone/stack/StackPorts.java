package dev.ragstone.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ragstone.infrastructure.FreePorts;
import dev.ragstone.stack.process.StackFailure;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where everything listens.
 *
 * @param kafka the broker
 * @param database PostgreSQL
 * @param ingestion the ingestion-service
 * @param query the query-service
 * @param eval the eval-service
 */
public record StackPorts(int kafka, int database, ServicePorts ingestion, ServicePorts query, ServicePorts eval) {

    /** The ports the documentation names. */
    public static final StackPorts DEFAULTS = new StackPorts(
            9092, 15432, new ServicePorts(8081, 9081), new ServicePorts(8080, 9080), new ServicePorts(8082, 9082));

    /**
     * The default ports, with those replaced that properties such as {@code ragstone.stack.query.port} and
     * {@code ragstone.stack.query.management-port} name.
     */
    static StackPorts from(Properties properties) {
        return new StackPorts(
                port(properties, "kafka.port", DEFAULTS.kafka),
                port(properties, "database.port", DEFAULTS.database),
                service(properties, "ingestion", DEFAULTS.ingestion),
                service(properties, "query", DEFAULTS.query),
                service(properties, "eval", DEFAULTS.eval));
    }

    /** Ports on which nobody listens, for a stack that must not meet another one. */
    public static StackPorts free() {
        Set<Integer> free = new LinkedHashSet<>();
        while (free.size() < 2 + 2 * Service.values().length) {
            free.add(FreePorts.any());
        }
        Iterator<Integer> next = free.iterator();
        return new StackPorts(
                next.next(),
                next.next(),
                new ServicePorts(next.next(), next.next()),
                new ServicePorts(next.next(), next.next()),
                new ServicePorts(next.next(), next.next()));
    }

    /** The properties {@link #from} reads. */
    public Properties toProperties() {
        Properties properties = new Properties();
        put(properties, "kafka.port", kafka);
        put(properties, "database.port", database);
        for (Service service : Service.values()) {
            String name = service.name().toLowerCase(Locale.ROOT);
            put(properties, name + ".port", of(service).http());
            put(properties, name + ".management-port", of(service).management());
        }
        return properties;
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    /** The ports of one service. */
    public ServicePorts of(Service service) {
        return switch (service) {
            case INGESTION -> ingestion;
            case QUERY -> query;
            case EVAL -> eval;
        };
    }

    /** Every port, by what it is for. */
    @JsonIgnore
    public Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("Kafka", kafka);
        all.put("PostgreSQL", database);
        for (Service service : Service.values()) {
            all.put(service.module(), of(service).http());
            all.put("health and metrics of " + service.module(), of(service).management());
        }
        return all;
    }

    private static ServicePorts service(Properties properties, String name, ServicePorts defaults) {
        return new ServicePorts(
                port(properties, name + ".port", defaults.http()),
                port(properties, name + ".management-port", defaults.management()));
    }

    private static void put(Properties properties, String name, int port) {
        properties.setProperty(StackSettings.PREFIX + name, Integer.toString(port));
    }

    private static int port(Properties properties, String name, int fallback) {
        String text = properties.getProperty(StackSettings.PREFIX + name, Integer.toString(fallback));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535 || Integer.parseInt(text) == 0) {
            throw new StackFailure(
                    "%s%s must be a port from 1 to 65535, but is '%s'".formatted(StackSettings.PREFIX, name, text));
        }
        return Integer.parseInt(text);
    }
}
