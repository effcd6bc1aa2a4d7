package dev.ragstone.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.events.TenantEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantErasuresTest {

    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");

    private final Store conversations = new Store("conversations", 3);
    private final Store budgets = new Store("budgets", 0);
    private final List<String> witnessed = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final TenantErasures erasures = new TenantErasures(
            List.of(conversations, budgets),
            (tenant, data, count) -> witnessed.add(tenant + " " + data + " " + count),
            Duration.ofNanos(10),
            now::get);

    @Test
    void order_isCarriedOutInEveryStore_andWhatWasThereIsWitnessed() {
        erasures.order(event(AT));
        erasures.carryOut();
        assertThat(conversations.erased).containsExactly("acme " + AT);
        assertThat(budgets.erased).containsExactly("acme " + AT);
        assertThat(witnessed).containsExactly("acme conversations 3");

        erasures.carryOut();
        assertThat(conversations.erased).as("once is enough").hasSize(1);
    }

    @Test
    void suspension_erasesNothing() {
        erasures.order(event(null));
        erasures.carryOut();
        assertThat(conversations.erased).isEmpty();
    }

    @Test
    void storeThatIsAway_isTriedAgainAfterAPause_andHoldsUpNoOther() {
        conversations.away = true;
        erasures.order(event(AT));
        erasures.carryOut();
        assertThat(budgets.erased).hasSize(1);

        conversations.away = false;
        erasures.carryOut();
        assertThat(conversations.erased).isEmpty();
        now.set(10);
        erasures.carryOut();
        assertThat(conversations.erased).hasSize(1);
        assertThat(budgets.erased).hasSize(1);
    }

    private static TenantEvent event(@Nullable Instant erasedBefore) {
        return new TenantEvent("acme", true, null, "ada", AT, erasedBefore);
    }

    private static final class Store implements TenantData {

        private final String name;
        private final long count;
        private final List<String> erased = new ArrayList<>();
        private boolean away;

        Store(String name, long count) {
            this.name = name;
            this.count = count;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long erase(String tenant, Instant before) {
            if (away) {
                throw new IllegalStateException("away");
            }
            erased.add(tenant + " " + before);
            return count;
        }
    }
}
