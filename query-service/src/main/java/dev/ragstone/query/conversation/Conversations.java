package dev.ragstone.query.conversation;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.text.TokenEstimate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives questions that name a conversation what was said in it, and goes on with it. A store that is away costs a question its
 * conversation, and not its answer. Safe for use by many threads at once.
 */
public final class Conversations {

    private static final Logger LOG = Logger.getLogger(Conversations.class);

    private final ConversationStore store;
    private final long maxTokens;

    /** At most {@code maxTokens} of what was said, estimated, go with a question: the newest. */
    public Conversations(ConversationStore store, long maxTokens) {
        this.store = store;
        this.maxTokens = maxTokens;
    }

    /**
     * A question with what was said before it.
     *
     * @param question the question; as it was where it names no conversation
     * @param isComplete whether the conversation it names could be read
     */
    public record Recalled(Question question, boolean isComplete) {}

    /** Gives a question what was said before it. */
    public Recalled recall(Question question) {
        String id = question.conversationId();
        if (id == null) {
            return new Recalled(question, true);
        }
        try {
            List<Exchange> exchanges = store.read(ConversationKey.of(question.scope(), id));
            return new Recalled(question.after(turns(exchanges)), true);
        } catch (ConversationStoreException e) {
            LOG.warnf("a question is answered without its conversation: %s", e.getMessage());
            return new Recalled(question, false);
        }
    }

    /** Goes on with the conversation that a question names, if it does; whether that could be done. */
    public boolean remember(Question question, Interaction interaction) {
        String id = question.conversationId();
        if (id == null) {
            return true;
        }
        try {
            store.append(
                    ConversationKey.of(question.scope(), id),
                    new Exchange(
                            interaction.id(),
                            question.text(),
                            interaction.answer().text(),
                            interaction.at()));
            return true;
        } catch (ConversationStoreException e) {
            LOG.warnf("a conversation does not go on: %s", e.getMessage());
            return false;
        }
    }

    private List<Turn> turns(List<Exchange> exchanges) {
        List<Turn> newestFirst = new ArrayList<>();
        long left = maxTokens;
        for (Exchange exchange : exchanges.reversed()) {
            left -= TokenEstimate.of(exchange.question()) + TokenEstimate.of(exchange.answer());
            if (left < 0) {
                break;
            }
            newestFirst.add(new Turn(Turn.Role.ASSISTANT, exchange.answer()));
            newestFirst.add(new Turn(Turn.Role.USER, exchange.question()));
        }
        return newestFirst.reversed();
    }
}
