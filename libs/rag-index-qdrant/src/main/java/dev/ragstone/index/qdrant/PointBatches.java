package dev.ragstone.index.qdrant;

import io.qdrant.client.grpc.Points.PointStruct;
import java.util.ArrayList;
import java.util.List;

/** Cuts points into batches that are bounded in number and bytes; a point above the bound goes alone. */
final class PointBatches {

    private static final int MAX_POINTS = 256;
    private static final int MAX_BYTES = 8 << 20;

    private PointBatches() {}

    static List<List<PointStruct>> of(List<PointStruct> points) {
        List<List<PointStruct>> batches = new ArrayList<>();
        List<PointStruct> batch = new ArrayList<>();
        long bytes = 0;
        for (PointStruct point : points) {
            int size = point.getSerializedSize();
            if (!batch.isEmpty() && (batch.size() == MAX_POINTS || bytes + size > MAX_BYTES)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(point);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
