package dev.ragstone.eval.score;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;
import java.util.Set;

/**
 * {@code citation_coverage}: claims with a citation that supports them / claims, 0 to 1. In the manner of ALCE's citation
 * recall (Gao et al., "Enabling Large Language Models to Generate Text with Citations", 2023); where ALCE asks an
 * entailment model whether all cited passages together support a statement, here one cited passage must do so by itself,
 * by terms and numbers (see {@link ClaimCheck}). A marker that refers to no passage supports nothing.
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-passages}, {@code no-claims}.
 */
public final class CitationCoverageScorer extends ClaimScorer {

    /**
     * @param analyzer cuts texts into terms
     * @param threshold the least share of a claim's terms that the cited passage must hold, 0 to 1
     */
    public CitationCoverageScorer(TermAnalyzer analyzer, double threshold) {
        super(new ClaimCheck(analyzer, threshold));
    }

    @Override
    public String metric() {
        return "citation_coverage";
    }

    @Override
    Finding judge(Claim claim, Subject subject, PassageTerms passages, ClaimCheck check) {
        Set<String> cited = subject.citations().stream()
                .filter(citation -> claim.markers().contains(citation.marker()))
                .map(CitationMark::chunkId)
                .collect(toUnmodifiableSet());
        return check.against(passages, passage -> cited.contains(passages.chunkId(passage)), claim);
    }
}
