package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.config.ExperimentConfig;
import dev.ragstone.service.transport.ClientTls;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Makes what experiments ask questions with. */
class AskerWiring {

    private static final String TLS = "ragstone.evaluation.experiments.tls-configuration-name";

    @Produces
    @Singleton
    @Typed(HttpAsker.class)
    HttpAsker http(ExperimentConfig config, ClientTls tls) {
        return new HttpAsker(config, tls.of(TLS, config.tlsConfigurationName()));
    }

    void close(@Disposes HttpAsker http) {
        http.close();
    }

    @Produces
    @Singleton
    Asker asker(HttpAsker http, ExperimentConfig config) {
        return new PatientAsker(http, config.attempts(), config.longestPause(), Thread::sleep);
    }
}
