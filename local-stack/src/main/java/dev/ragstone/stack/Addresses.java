package dev.ragstone.stack;

/** What can be opened in a browser while the stack runs. */
final class Addresses {

    private Addresses() {}

    static String of(StackPorts ports) {
        return """

                Playground   http://localhost:%d/
                Evaluation   http://localhost:%d/
                Swagger UI   query      http://localhost:%d/q/swagger-ui
                             ingestion  http://localhost:%d/q/swagger-ui
                             eval       http://localhost:%d/q/swagger-ui
                Metrics      query      http://localhost:%d/q/metrics
                             ingestion  http://localhost:%d/q/metrics
                             eval       http://localhost:%d/q/metrics
                Kafka        localhost:%d

                Ctrl-C stops everything.\
                """
                .formatted(
                        ports.query().http(),
                        ports.eval().http(),
                        ports.query().http(),
                        ports.ingestion().http(),
                        ports.eval().http(),
                        ports.query().management(),
                        ports.ingestion().management(),
                        ports.eval().management(),
                        ports.kafka());
    }
}
