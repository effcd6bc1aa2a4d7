package dev.ragstone.query.guard;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.privacy.MaskedText;
import java.util.List;

/** Masks the texts of interactions: question, answer, quotes and passages. Ids, addresses and metadata name documents, and stay. */
record MaskedInteraction(PersonalDataRules rules) {

    Interaction of(Interaction interaction) {
        String cachedFrom = interaction.cachedFrom();
        return new Interaction(
                interaction.id(),
                interaction.traceId(),
                interaction.tenant(),
                interaction.origin(),
                interaction.at(),
                rules.mask(interaction.question()),
                answer(interaction.answer()),
                interaction.passages().stream().map(this::passage).toList(),
                interaction.timings(),
                interaction.degraded(),
                cachedFrom == null ? null : rules.mask(cachedFrom));
    }

    private Answer answer(Answer answer) {
        MaskedText text = rules.masked(answer.text());
        List<Citation> citations = answer.citations().stream()
                .map(citation -> citation(citation, text))
                .toList();
        return new Answer(
                answer.status(),
                answer.answerability(),
                text.text(),
                citations,
                answer.model(),
                answer.promptVersion(),
                answer.route(),
                answer.usage());
    }

    private Citation citation(Citation citation, MaskedText answer) {
        return new Citation(
                citation.marker(),
                citation.documentId(),
                citation.chunkId(),
                rules.mask(citation.title()),
                citation.uri(),
                rules.mask(citation.quote()),
                citation.verdict(),
                citation.support(),
                citation.unsupported().stream()
                        .map(span -> new SourceSpan(answer.position(span.start()), answer.position(span.end())))
                        // What was the rest of a finding has gone into its mask.
                        .filter(span -> span.end() > span.start())
                        .toList(),
                citation.checkedBy(),
                citation.contradiction());
    }

    private Passage passage(Passage passage) {
        Chunk chunk = passage.chunk().asRead();
        Chunk masked = new Chunk(
                chunk.id(),
                chunk.documentId(),
                chunk.revision(),
                chunk.ordinal(),
                rules.mask(chunk.text()),
                chunk.headings().stream().map(rules::mask).toList(),
                chunk.span(),
                chunk.attributes());
        return new Passage(passage.rank(), masked, passage.scores());
    }
}
