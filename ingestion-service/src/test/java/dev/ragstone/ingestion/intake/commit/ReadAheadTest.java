package dev.ragstone.ingestion.intake.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final TopicPartition FIRST = new TopicPartition("documents", 0);
    private static final TopicPartition SECOND = new TopicPartition("documents", 1);

    private final ReadAhead readAhead = new ReadAhead(100);

    @Test
    void itIsFull_whenAllPartitionsTogetherHoldTheBytes() {
        readAhead.read(FIRST, 60);
        assertThat(readAhead.isFull()).isFalse();
        readAhead.read(SECOND, 60);
        assertThat(readAhead.isFull()).isTrue();
        readAhead.taken(FIRST, 60);
        assertThat(readAhead.isFull()).isFalse();
    }

    @Test
    void itIsLow_onlyWithFewBytesAndFewRecords() {
        for (int i = 0; i < 5; i++) {
            readAhead.read(FIRST, 1);
        }
        assertThat(readAhead.isLow(16)).as("too many records").isFalse();
        assertThat(readAhead.isLow(20)).isTrue();
        readAhead.read(FIRST, 40);
        assertThat(readAhead.isLow(100)).as("too many bytes").isFalse();
    }

    @Test
    void whatWaitedOfAPartitionThatWasTakenAway_countsNoMore() {
        readAhead.read(FIRST, 100);
        readAhead.revoked(List.of(FIRST));
        readAhead.taken(FIRST, 100);
        assertThat(readAhead.isFull()).isFalse();
        readAhead.read(FIRST, 100);
        assertThat(readAhead.isFull()).isTrue();
    }
}
