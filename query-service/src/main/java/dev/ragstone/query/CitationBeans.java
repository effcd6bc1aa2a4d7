package dev.ragstone.query;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.cite.BreakingEntailmentModel;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.cite.Doubt;
import dev.ragstone.query.cite.SecondOpinions;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.config.EntailmentConfig;
import dev.ragstone.service.model.EntailmentModels;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Wires what checks citations. */
@Singleton
class CitationBeans {

    private static final Duration PAUSE_OF_A_FAILING_MODEL = Duration.ofSeconds(10);

    private final QueryConfig.Citations config;
    private final TimeLimit timeLimit;
    private final Tracing tracing;
    private final MeterRegistry meters;

    CitationBeans(QueryConfig config, TimeLimit timeLimit, Tracing tracing, MeterRegistry meters) {
        this.config = config.citations();
        this.timeLimit = timeLimit;
        this.tracing = tracing;
        this.meters = meters;
    }

    /** Opened at the start, so that a model that cannot be loaded fails it. */
    @Produces
    @Singleton
    @Startup
    CitationChecker checker(TermAnalyzer analyzer, EntailmentConfig entailment) {
        SecondOpinions opinions = EntailmentModels.open(entailment)
                .map(model -> new BreakingEntailmentModel(model, PAUSE_OF_A_FAILING_MODEL))
                .map(model -> new SecondOpinions(model, doubt(config.entailment()), timeLimit, tracing, meters))
                .orElse(null);
        return new CitationChecker(new Terms(analyzer), config.supportedFrom(), opinions);
    }

    void close(@Disposes CitationChecker checker) {
        checker.close();
    }

    private static Doubt doubt(QueryConfig.Entailment config) {
        return new Doubt(config.from(), config.upTo(), config.supportedFrom(), config.pairs(), config.deadline());
    }
}
