package dev.ragstone.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What a bench found: Markdown for people, and its components as JSON for programs. */
public sealed interface Report
        permits QualityReport,
                IngestionReport,
                PoisonReport,
                FairnessReport,
                PrivacyReport,
                LoadReport,
                OverloadReport,
                AwayReport,
                AnswerabilityReport,
                CitationsReport,
                EmbeddingReport,
                GuardReport,
                ObedienceReport,
                FirstTokenReport,
                SnapshotReport {

    /** The name of its files, without an ending. */
    @JsonIgnore
    String name();

    /** The report as people read it, on a terminal too. */
    String toMarkdown();
}
