package dev.ragstone.lexical;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.core.lexical.TermFrequencies;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms for BM25: words in lower case without accents, possessives and English stop words, cut to their stems.
 *
 * <p>A compound such as {@code otel.exporter.otlp.endpoint}, {@code max_elapsed_time}, {@code BatchSpanProcessor},
 * or {@code v1.18.3} gives the terms of its parts and one for the whole in which the joints are left out, so that
 * {@code OTEL_BSP_DELAY} and {@code otel.bsp.delay} meet, and so do {@code v1.18.3} and {@code 1.18.3}. Scripts that are written without spaces give overlapping pairs of characters.
 *
 * <p>A text in another language than English gives, beside the stems of its language, the terms it would give if its
 * language were unknown, which counts as English: a question whose language nobody knows still finds it.
 */
public final class StemmingAnalyzer implements TermAnalyzer {

    @Override
    public TermFrequencies analyze(String text, @Nullable String language) {
        Stemming stemming = Stemming.of(language);
        Map<String, Integer> counts = new HashMap<>();
        for (Compound compound : CompoundScanner.scan(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            for (String word : wordsOf(compound)) {
                stemming.terms(word).forEach(term -> counts.merge(term, 1, Integer::sum));
            }
        }
        return new TermFrequencies(counts);
    }

    private static List<String> wordsOf(Compound compound) {
        return compound.unspaced() ? compound.pairs() : compound.words();
    }
}
