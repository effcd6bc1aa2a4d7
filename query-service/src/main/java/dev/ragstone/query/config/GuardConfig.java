package dev.ragstone.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Optional;

/** Rules that questions and answers have to keep to. */
@ConfigMapping(prefix = "ragstone.guard")
public interface GuardConfig {

    /** What becomes of questions that look like injections. */
    @WithDefault("block")
    QuestionPolicy questions();

    /** Score from which on a question looks like one. */
    @WithDefault("0.8")
    @DecimalMin("0")
    @DecimalMax("1")
    double suspiciousFrom();

    /** Whether links to unknown hosts, secrets and instructions are removed from answers. */
    @WithDefault("true")
    boolean answers();

    /** Hosts that answers may name though no passage does; {@code *.example.com} for all names below one. */
    Optional<List<String>> allowedHosts();
}
