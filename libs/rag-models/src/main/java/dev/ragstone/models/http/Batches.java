package dev.ragstone.models.http;

import java.util.ArrayList;
import java.util.List;

/** Cuts what a server is asked into as much as a request may hold. */
public final class Batches {

    private Batches() {}

    /** The elements in their order, at most {@code size} in each batch. */
    public static <T> List<List<T>> of(List<T> elements, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += size) {
            batches.add(elements.subList(from, Math.min(from + size, elements.size())));
        }
        return batches;
    }
}
