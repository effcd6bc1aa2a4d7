package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Common.PointId;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of a point: numbers come before UUIDs, each in their order.
 *
 * @param number the number, unsigned; 0 for a UUID
 * @param uuid the UUID in lower case; empty for a number
 */
record PointKey(long number, String uuid) implements Comparable<PointKey> {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Comparator<PointKey> ORDER =
            Comparator.comparing(PointKey::uuid).thenComparing(PointKey::number, Long::compareUnsigned);

    static PointKey of(PointId id) {
        return switch (id.getPointIdOptionsCase()) {
            case NUM -> new PointKey(id.getNum(), "");
            case UUID -> new PointKey(0, parse(id.getUuid()));
            case POINTIDOPTIONS_NOT_SET -> throw Answer.invalid("Empty ID is provided");
        };
    }

    PointId toId() {
        return uuid.isEmpty()
                ? PointId.newBuilder().setNum(number).build()
                : PointId.newBuilder().setUuid(uuid).build();
    }

    @Override
    public int compareTo(PointKey other) {
        return ORDER.compare(this, other);
    }

    private static String parse(String uuid) {
        String lower = uuid.toLowerCase(Locale.ROOT);
        if (!UUID.matcher(lower).matches()) {
            throw Answer.invalid("Unable to parse UUID: " + uuid);
        }
        return lower;
    }
}
