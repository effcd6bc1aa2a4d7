package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;

/** Rewrites in a span, which tells whether the question was rewritten, and nothing of what was said. */
public final class TracedRewriter implements QuestionRewriter {

    private final QuestionRewriter rewriter;
    private final Tracing tracing;

    public TracedRewriter(QuestionRewriter rewriter, Tracing tracing) {
        this.rewriter = rewriter;
        this.tracing = tracing;
    }

    @Override
    public Rewriting rewrite(Question question, Expenses expenses) {
        Attributes attributes = Attributes.of(SpanAttributes.CONVERSATION_TURNS, (long)
                question.conversation().size());
        return tracing.inSpan(SpanNames.REWRITE, attributes, () -> {
            Rewriting rewriting = rewriter.rewrite(question, expenses);
            tracing.annotate(Attributes.of(
                    SpanAttributes.QUESTION_REWRITTEN, !rewriting.text().equals(question.text())));
            return rewriting;
        });
    }
}
