package dev.ragstone.system.chaos;

import dev.ragstone.system.HttpApi;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of query-service that are asked, one after the other; several threads may ask. */
final class Rotation {

    /**
     * A replica.
     *
     * @param version what reports call its version
     * @param api where it is asked
     */
    record Member(String version, HttpApi api) {}

    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** From now on it has its turns. */
    void add(Replicas replicas) {
        members.add(new Member(replicas.version(), replicas.query().api()));
    }

    /** From now on no replica of this version has a turn. */
    void remove(String version) {
        members.removeIf(member -> member.version().equals(version));
    }

    /** Whose turn it is. */
    Member next() {
        List<Member> now = List.copyOf(members);
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }
}
