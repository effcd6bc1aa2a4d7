package dev.ragstone.eval.report;

import dev.ragstone.events.InteractionEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered.
 *
 * @param interaction the interaction as it came: question, answer, passages, citations, trace, versions
 * @param feedback what the reader said of the answer; null if they said nothing
 */
public record InteractionView(InteractionEvent interaction, @Nullable FeedbackView feedback) {}
