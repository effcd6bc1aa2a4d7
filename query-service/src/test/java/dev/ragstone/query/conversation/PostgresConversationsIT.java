package dev.ragstone.query.conversation;

import dev.ragstone.query.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

class PostgresConversationsIT extends ConversationStoreContract {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final ConversationStore store =
            new PostgresConversations(TestDatabase.connect(), BOUNDS, new SetClock(now));

    @Override
    ConversationStore store() {
        return store;
    }

    @Override
    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** Tells the time that it is given. */
    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;

        private SetClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
