package dev.ragstone.ingestion.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void fullOfRecords_takesNothingUntilOneLeaves() {
        Room room = new Room(2, 100);
        assertThat(room.enter("a", 1)).succeedsWithin(SOON);
        assertThat(room.enter("b", 1)).succeedsWithin(SOON);
        CompletableFuture<Void> third = room.enter("c", 1);
        assertThat(third).isNotDone();
        assertThat(room.records()).isEqualTo(2);
        room.leave("a", 1);
        assertThat(third).succeedsWithin(SOON);
    }

    @Test
    void fullOfBytes_takesNothingUntilThereIsRoom() {
        Room room = new Room(10, 100);
        assertThat(room.enter("a", 60)).succeedsWithin(SOON);
        CompletableFuture<Void> second = room.enter("a", 60);
        assertThat(second).isNotDone();
        room.leave("a", 60);
        assertThat(second).succeedsWithin(SOON);
    }

    @Test
    void recordLargerThanTheRoom_entersAlone() {
        Room room = new Room(10, 100);
        assertThat(room.enter("a", 1)).succeedsWithin(SOON);
        CompletableFuture<Void> huge = room.enter("a", 1000);
        assertThat(huge).isNotDone();
        room.leave("a", 1);
        assertThat(huge).succeedsWithin(SOON);
        assertThat(room.enter("b", 1)).isNotDone();
    }

    @Test
    void whoCameFirst_entersFirst() {
        Room room = new Room(10, 100);
        assertThat(room.enter("a", 90)).succeedsWithin(SOON);
        CompletableFuture<Void> large = room.enter("a", 50);
        CompletableFuture<Void> small = room.enter("b", 1);
        assertThat(small).as("passes nobody").isNotDone();
        room.leave("a", 90);
        assertThat(large).succeedsWithin(SOON);
        assertThat(small).succeedsWithin(SOON);
    }

    @Test
    void recordsAreCountedByTenant() {
        Room room = new Room(10, 100);
        assertThat(room.enter("a", 1)).succeedsWithin(SOON);
        assertThat(room.enter("a", 1)).succeedsWithin(SOON);
        assertThat(room.recordsOf("a")).isEqualTo(2);
        room.leave("a", 1);
        assertThat(room.recordsOf("a")).isEqualTo(1);
        assertThat(room.recordsOf("b")).isZero();
    }
}
