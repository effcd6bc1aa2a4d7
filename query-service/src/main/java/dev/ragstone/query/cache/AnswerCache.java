package dev.ragstone.query.cache;

import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.RememberedAnswer;
import dev.ragstone.query.flow.Writer;
import java.util.Optional;

/** Where the answer to a question may come from instead of a search and a generator. */
@FunctionalInterface
public interface AnswerCache {

    /** Remembers nothing. */
    AnswerCache NONE = (question, writer) -> new Lookup() {
        @Override
        public Optional<RememberedAnswer> find(EmbeddedQuestion asked) {
            return Optional.empty();
        }

        @Override
        public void remember(EmbeddedQuestion asked, MadeAnswer made) {
            // Nothing is remembered.
        }
    };

    /**
     * Begins with a question as it was asked. To be called before anything is looked up in a {@link RankingCache} for it: what
     * an answer rests on must not be older than what is known here of changes.
     *
     * @param writer what is to write the answer
     */
    Lookup lookup(Question question, Writer writer);

    /** One question on its way to its answer. */
    interface Lookup {

        /** The answer to a question that is like this one; empty where there is none. */
        Optional<RememberedAnswer> find(EmbeddedQuestion asked);

        /** Keeps the answer for questions like this one, if it may be given to them. */
        void remember(EmbeddedQuestion asked, MadeAnswer made);
    }
}
