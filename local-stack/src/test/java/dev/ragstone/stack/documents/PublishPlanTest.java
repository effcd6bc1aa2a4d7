package dev.ragstone.stack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.events.DocumentData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishPlanTest {

    private static final Page README = page("README.md", "Read me.");
    private static final Page GUIDE = page("docs/guide.md", "Follow me.");

    @Test
    void nothingPublishedYet_publishesEverything() {
        PublishPlan plan = PublishPlan.of(List.of(README, GUIDE), Map.of(), id -> true);

        assertThat(plan.changed()).containsExactly(README, GUIDE);
        assertThat(plan.vanished()).isEmpty();
    }

    @Test
    void unchangedAndIndexed_publishesNothing() {
        PublishPlan plan = PublishPlan.of(List.of(README, GUIDE), published(README, GUIDE), id -> true);

        assertThat(plan.size()).isZero();
    }

    @Test
    void changedPage_isPublishedAgain() {
        Page rewritten = page("README.md", "Read me twice.");

        PublishPlan plan = PublishPlan.of(List.of(rewritten, GUIDE), published(README, GUIDE), id -> true);

        assertThat(plan.changed()).containsExactly(rewritten);
    }

    @Test
    void unchangedPageThatTheIndexLacks_isPublishedAgain() {
        PublishPlan plan =
                PublishPlan.of(List.of(README, GUIDE), published(README, GUIDE), id -> !id.equals(GUIDE.id()));

        assertThat(plan.changed()).containsExactly(GUIDE);
    }

    @Test
    void vanishedPage_isDeleted() {
        PublishPlan plan = PublishPlan.of(List.of(README), published(README, GUIDE), id -> true);

        assertThat(plan.changed()).isEmpty();
        assertThat(plan.vanished()).containsExactly(GUIDE.id());
    }

    private static Map<String, String> published(Page first, Page second) {
        return Map.of(first.id(), first.fingerprint(), second.id(), second.fingerprint());
    }

    private static Page page(String id, String content) {
        return new Page(
                id,
                DocumentData.builder(DocumentData.DEFAULT_TENANT, id)
                        .content(content)
                        .build());
    }
}
