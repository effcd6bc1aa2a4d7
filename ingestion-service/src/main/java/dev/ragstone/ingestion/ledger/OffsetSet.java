package dev.ragstone.ingestion.ledger;

import java.util.BitSet;
import java.util.OptionalLong;

/** A set of offsets that lie close together, at one bit for each offset between the lowest and the highest. */
final class OffsetSet {

    /** Bits below the lowest offset that are kept before they are given up. */
    private static final int SLACK = 1 << 16;

    private BitSet bits = new BitSet();
    private long base;

    /** An empty set of offsets from {@code base} on. */
    OffsetSet(long base) {
        this.base = base;
    }

    /** Forgets everything; from now on offsets lie at {@code newBase} or above. */
    void restart(long newBase) {
        bits.clear();
        base = newBase;
    }

    void add(long offset) {
        bits.set(index(offset));
    }

    /** Adds the offsets from {@code from} to {@code to}, which is not part of them. */
    void addRange(long from, long to) {
        bits.set(index(from), index(to));
    }

    boolean remove(long offset) {
        if (!contains(offset)) {
            return false;
        }
        bits.clear(index(offset));
        return true;
    }

    boolean contains(long offset) {
        return offset >= base && bits.get(index(offset));
    }

    int size() {
        return bits.cardinality();
    }

    /** The lowest offset of the set from {@code from} on. */
    OptionalLong firstFrom(long from) {
        int lowest = bits.nextSetBit(index(Math.max(base, from)));
        return lowest < 0 ? OptionalLong.empty() : OptionalLong.of(base + lowest);
    }

    /** The lowest offset from {@code from} on that is not in the set. */
    long firstMissing(long from) {
        return base + bits.nextClearBit(index(from));
    }

    /** Forgets the offsets below one. */
    void dropBelow(long offset) {
        int below = index(Math.max(base, offset));
        bits.clear(0, below);
        if (below >= SLACK) {
            bits = bits.get(below, Math.max(below, bits.length()));
            base += below;
        }
    }

    private int index(long offset) {
        return Math.toIntExact(offset - base);
    }
}
