package dev.ragstone.query.cache;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import java.util.function.Supplier;

/** Where the ranking for a question may come from instead of a search. */
@FunctionalInterface
public interface RankingCache {

    /** Remembers nothing. */
    RankingCache NONE = question -> (generation, search) -> search.get();

    /** Begins with a question, which is in the words that are searched for: before it is known which generation serves. */
    Lookup lookup(Question question);

    /** One question on its way to its ranking. */
    @FunctionalInterface
    interface Lookup {

        /**
         * The ranking in that generation.
         *
         * @param search finds it where it is not known; what it throws is thrown
         */
        Ranking ranking(GenerationName generation, Supplier<Ranking> search);
    }
}
