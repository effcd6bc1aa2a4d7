package dev.ragstone.eval.sample;

import dev.ragstone.eval.config.EvaluationConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the sampler. */
class SamplerBeans {

    @Produces
    @Singleton
    Sampler sampler(EvaluationConfig config) {
        return new Sampler(config.sampleRate(), config.lowConfidenceBelow(), config.shedAfter());
    }
}
