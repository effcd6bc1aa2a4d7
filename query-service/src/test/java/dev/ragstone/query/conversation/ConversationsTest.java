package dev.ragstone.query.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.conversation.Conversations.Recalled;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Scope READER = new Scope("acme", Set.of());

    private final ConversationStore store =
            new MemoryConversations(new ConversationBounds(Duration.ofHours(1), 10, 1_000), System::nanoTime);

    @Test
    void questionThatNamesNoConversation_staysAsItIs() {
        Question question = question(null);

        assertThat(new Conversations(store, 100).recall(question)).isEqualTo(new Recalled(question, true));
    }

    @Test
    void newestExchangesThatFit_goWithTheQuestion_oldestFirst() {
        append("An old question", "with an answer of many words that nobody needs any more");
        append("What is leave?", "Days off.");
        append("How many?", "30.");

        Question recalled = new Conversations(store, 12).recall(question("c")).question();

        assertThat(recalled.conversation())
                .containsExactly(
                        new Turn(Turn.Role.USER, "What is leave?"),
                        new Turn(Turn.Role.ASSISTANT, "Days off."),
                        new Turn(Turn.Role.USER, "How many?"),
                        new Turn(Turn.Role.ASSISTANT, "30."));
        assertThat(recalled.conversationId()).isEqualTo("c");
    }

    @Test
    void storeThatIsAway_costsTheConversation_andNotTheQuestion() {
        Question question = question("c");

        assertThat(new Conversations(new AbsentStore(), 100).recall(question)).isEqualTo(new Recalled(question, false));
    }

    private void append(String question, String answer) {
        store.append(ConversationKey.of(READER, "c"), new Exchange(UUID.randomUUID(), question, answer, Instant.EPOCH));
    }

    private static Question question(@Nullable String conversationId) {
        return new Question(
                "And the board?",
                List.of(),
                READER,
                Filter.everything(),
                5,
                50,
                SearchMode.HYBRID,
                true,
                null,
                conversationId,
                Origin.LIVE);
    }

    private static final class AbsentStore implements ConversationStore {

        @Override
        public List<Exchange> read(ConversationKey key) {
            throw absent();
        }

        @Override
        public void append(ConversationKey key, Exchange exchange) {
            throw absent();
        }

        @Override
        public boolean forget(ConversationKey key) {
            throw absent();
        }

        @Override
        public int forgetTenant(String tenant, Instant before) {
            throw absent();
        }

        @Override
        public int forgetExpired() {
            throw absent();
        }

        private static ConversationStoreException absent() {
            return new ConversationStoreException("away", new IllegalStateException());
        }
    }
}
