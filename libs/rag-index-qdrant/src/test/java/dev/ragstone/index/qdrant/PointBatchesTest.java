package dev.ragstone.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointBatchesTest {

    @Test
    void batches_areBoundedInPoints() {
        List<PointStruct> points = Collections.nCopies(600, point(10));
        assertThat(PointBatches.of(points)).extracting(List::size).containsExactly(256, 256, 88);
    }

    @Test
    void batches_areBoundedInBytes_andAPointAboveTheBoundGoesAlone() {
        List<PointStruct> points = List.of(point(3 << 20), point(3 << 20), point(9 << 20), point(3 << 20));
        assertThat(PointBatches.of(points)).extracting(List::size).containsExactly(2, 1, 1);
    }

    @Test
    void noPoints_makeNoBatch() {
        assertThat(PointBatches.of(List.of())).isEmpty();
    }

    private static PointStruct point(int bytes) {
        return PointStruct.newBuilder()
                .putPayload("text", ValueFactory.value("x".repeat(bytes)))
                .build();
    }
}
