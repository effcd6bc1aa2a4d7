package dev.ragstone.ingestion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {

    private static final TopicPartition PARTITION = new TopicPartition("documents", 0);

    private final OffsetLedger ledger = new OffsetLedger();

    @Test
    void position_isTheLowestRecordThatIsNotDone() {
        read(10, 11, 12);
        assertThat(position()).isEqualTo(10);
        finish(11);
        assertThat(position()).as("the lowest is still under way").isEqualTo(10);
        finish(10);
        assertThat(position()).isEqualTo(12);
        finish(12);
        assertThat(position()).isEqualTo(13);
    }

    @Test
    void offsetsWithoutARecord_holdNothingUp() {
        read(10, 15);
        finish(10);
        assertThat(position()).isEqualTo(15);
    }

    @Test
    void gapOfAnyWidth_isPassed_whereNothingIsOpen() {
        read(10);
        finish(10);
        long far = 10L * Integer.MAX_VALUE;
        read(far, far + 1);
        assertThat(position()).isEqualTo(far);
        finish(far + 1);
        finish(far);
        assertThat(position()).isEqualTo(far + 2);
    }

    @Test
    void ticketOfAPartitionThatWasTakenAway_isVoid_alsoWhenItComesBack() {
        read(10, 11);
        Ticket old = ticket(10);
        ledger.revoked(List.of(PARTITION));
        assertThat(old.isVoid()).isTrue();
        assertThat(ledger.ticket(PARTITION, 10)).isEmpty();
        read(9, 10);
        old.finish();
        assertThat(ticket(10).isVoid()).isFalse();
        assertThat(position()).as("old work says nothing of the new assignment").isEqualTo(9);
    }

    @Test
    void recordOfAnEarlierAssignment_hasNoTicketBeforeItIsReadAgain() {
        read(100);
        ledger.revoked(List.of(PARTITION));
        read(90);
        assertThat(ledger.ticket(PARTITION, 100)).isEmpty();
        assertThat(position()).isEqualTo(90);
    }

    @Test
    void recordThatWasPutOff_holdsThePosition_untilItIsReadAgainAndDone() {
        read(10, 11, 12);
        ticket(11).defer();
        finish(10);
        finish(12);
        assertThat(position()).isEqualTo(11);
        assertThat(ledger.firstDeferred()).isEqualTo(Map.of(PARTITION, 11L));
        assertThat(ledger.takeDeferred(PARTITION, 12)).as("was not put off").isEmpty();
        Ticket again = ledger.takeDeferred(PARTITION, 11).orElseThrow();
        assertThat(ledger.takeDeferred(PARTITION, 11)).as("is taken once").isEmpty();
        assertThat(ledger.firstDeferred()).isEmpty();
        again.finish();
        assertThat(position()).isEqualTo(13);
    }

    @Test
    void recordThatWasPutOffAndReplacedSince_isDone() {
        read(10, 11, 12, 13);
        ticket(10).defer();
        ticket(11).defer();
        ticket(13).defer();
        ledger.skipDeferred(PARTITION, 10, 12);
        finish(12);
        assertThat(position()).isEqualTo(13);
        assertThat(ledger.deferrals()).isEqualTo(1);
    }

    @Property(tries = 200)
    void anyOrderOfFinishing_neverPassesARecordThatIsNotDone(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 400) int records) {
        List<Long> offsets = new ArrayList<>();
        long offset = random.nextInt(1_000_000);
        for (int i = 0; i < records; i++) {
            offset += 1 + (random.nextInt(5) == 0 ? random.nextInt(70_000) : 0);
            offsets.add(offset);
            read(offset);
        }
        TreeSet<Long> open = new TreeSet<>(offsets);
        Collections.shuffle(offsets, random);
        for (long next : offsets) {
            finish(next);
            open.remove(next);
            assertThat(position()).isEqualTo(open.isEmpty() ? offset + 1 : open.first());
        }
        ledger.revoked(List.of(PARTITION));
    }

    private void read(long... offsets) {
        for (long offset : offsets) {
            ledger.received(PARTITION, offset);
        }
    }

    private Ticket ticket(long offset) {
        return ledger.ticket(PARTITION, offset).orElseThrow();
    }

    private void finish(long offset) {
        ticket(offset).finish();
    }

    private long position() {
        return ledger.positions().get(PARTITION).offset();
    }
}
