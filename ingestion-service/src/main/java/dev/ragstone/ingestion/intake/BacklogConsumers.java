package dev.ragstone.ingestion.intake;

import dev.ragstone.ingestion.ledger.KafkaSettings;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Makes consumers that read again what was put off; they belong to no group and commit nothing. */
@Singleton
class BacklogConsumers {

    private final Map<String, Object> settings;
    private final OpenTelemetry telemetry;

    BacklogConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker, OpenTelemetry telemetry) {
        this.settings = KafkaSettings.ofReader(broker, Map.of(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20));
        this.telemetry = telemetry;
    }

    Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The trace that a record's headers continue. */
    Context context(Headers headers) {
        return telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, Carrier.INSTANCE);
    }

    private enum Carrier implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public List<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
