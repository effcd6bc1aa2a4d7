package dev.ragstone.query.retrieve;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.index.Candidates;
import java.util.List;

/** Joins the rankings of the channels into one. */
@FunctionalInterface
public interface Fusion {

    /** Every chunk of either channel once, best first, ranked from 1; the same candidates give the same order. */
    List<Passage> fuse(Candidates candidates);
}
