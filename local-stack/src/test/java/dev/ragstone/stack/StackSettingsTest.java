package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.stack.process.StackFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void nothingSet_hasTheDocumentedPortsAndTheEmbeddedIndex() {
        StackSettings settings = settings(Map.of("repository", "/project"));

        assertThat(settings.ports()).isEqualTo(StackPorts.DEFAULTS);
        assertThat(settings.ports().all().values())
                .containsExactlyInAnyOrder(9092, 15432, 8080, 8081, 8082, 9080, 9081, 9082);
        assertThat(settings.data()).isEqualTo(Path.of("/project/.ragstone"));
        assertThat(settings.engine()).isEqualTo(new Engine.Lucene(Path.of("/project/.ragstone/index")));
    }

    @Test
    void key_isSentOnlyIfItIsGiven() {
        assertThat(settings(Map.of()).key()).isNull();
        assertThat(settings(Map.of("key", "s3cret")).key()).isEqualTo("s3cret");
        assertThat(settings(Map.of("key", "s3cret")).toString()).doesNotContain("s3cret");
    }

    @Test
    void port_isOverridden() {
        StackPorts ports =
                settings(Map.of("query.port", "18080", "kafka.port", "19092")).ports();

        assertThat(ports.query()).isEqualTo(new ServicePorts(18080, 9080));
        assertThat(ports.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }

    @Test
    void port_thatIsNone_isNamed() {
        assertThatThrownBy(() -> settings(Map.of("eval.port", "tcp://10.0.0.1:80")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("ragstone.stack.eval.port", "tcp://10.0.0.1:80");
    }

    @Test
    void qdrant_addressesItsGrpcPort() {
        assertThat(settings(Map.of("engine", "qdrant", "qdrant", "vectors:6334"))
                        .engine())
                .isEqualTo(new Engine.Qdrant("vectors", 6334));
    }

    @Test
    void qdrant_withoutAddress_saysWhatIsNeeded() {
        assertThatThrownBy(() -> settings(Map.of("engine", "qdrant")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("QDRANT=host:port");
    }

    @Test
    void engine_thatDoesNotExist_isNamed() {
        assertThatThrownBy(() -> settings(Map.of("engine", "milvus")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("lucene or qdrant", "milvus");
    }

    @Test
    void service_getsWhatItKnowsAndNothingElse() {
        ServiceCommand command = new ServiceCommand(settings(Map.of("repository", "/project")));

        assertThat(command.properties(Service.QUERY))
                .containsEntry("quarkus.http.port", "8080")
                .containsEntry("quarkus.management.port", "9080")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("ragstone.index.lucene.directory", "/project/.ragstone/index");
        assertThat(command.properties(Service.EVAL))
                .containsEntry(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:15432/ragstone?user=postgres")
                .allSatisfy((name, value) -> assertThat(name).doesNotStartWith("ragstone.index"));
    }

    @Test
    void traces_goWhereTheyAreSent() {
        ServiceCommand command = new ServiceCommand(settings(Map.of("otlp", "http://collector:4317")));

        assertThat(command.properties(Service.INGESTION))
                .containsEntry("quarkus.otel.exporter.otlp.endpoint", "http://collector:4317");
    }

    @Test
    void services_notBuilt_areNamedWithTheRemedy() {
        ServiceCommand command = new ServiceCommand(settings(Map.of("repository", "/nowhere")));

        assertThatThrownBy(command::requireBuilt)
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("ingestion-service", "query-service", "eval-service", "make build");
    }

    private static StackSettings settings(Map<String, String> values) {
        Properties properties = new Properties();
        values.forEach((name, value) -> properties.setProperty("ragstone.stack." + name, value));
        return StackSettings.from(properties);
    }
}
