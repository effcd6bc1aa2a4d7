package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.CosineScale;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the tokens of claims with those of passages, as late interaction compares those of questions. What it has embedded
 * it remembers, so that it should live as long as one answer is looked at. Not safe for use by several threads.
 */
public final class TokenAlignment {

    /** Well below what models read at once. */
    private static final int TOKENS_AT_ONCE = 250;

    private final Embedder embedder;
    private final Map<String, Optional<QuestionTokens>> claims = new HashMap<>();
    private final Map<String, List<TokenSigns>> passages = new HashMap<>();

    /** Embeds with {@code embedder}. */
    public TokenAlignment(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * How near each token of a claim is to the nearest of a passage, on the scale of {@link CosineScale}.
     *
     * @return null where the model gives no vectors of tokens, or fails: a claim can be judged without them
     */
    @Nullable
    Nearness nearness(String claim, String passage) {
        try {
            List<SourceSpan> spans = embedder.tokens(claim);
            QuestionTokens tokens = spans.isEmpty() ? null : tokens(claim);
            return tokens == null ? null : nearness(spans, tokens, signs(passage));
        } catch (EmbeddingException e) {
            return null;
        }
    }

    private @Nullable Nearness nearness(List<SourceSpan> spans, QuestionTokens tokens, List<TokenSigns> signs) {
        double[] nearest = new double[Math.min(spans.size(), tokens.count())];
        Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
        for (TokenSigns part : signs) {
            double[] cosines = tokens.nearest(part);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.max(nearest[i], CosineScale.onDefault(cosines[i], embedder));
            }
        }
        return signs.isEmpty() ? null : new Nearness(spans.subList(0, nearest.length), nearest);
    }

    private @Nullable QuestionTokens tokens(String claim) {
        return claims.computeIfAbsent(
                        claim,
                        text -> Optional.ofNullable(embedder.encodeQuery(text).tokens()))
                .orElse(null);
    }

    private List<TokenSigns> signs(String passage) {
        return passages.computeIfAbsent(passage, text -> parts(text).stream()
                .map(part -> embedder.encodePassage(part).signs())
                .filter(Objects::nonNull)
                .toList());
    }

    private List<String> parts(String text) {
        List<SourceSpan> tokens = embedder.tokens(text);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += TOKENS_AT_ONCE) {
            int to = Math.min(tokens.size(), from + TOKENS_AT_ONCE);
            parts.add(
                    text.substring(tokens.get(from).start(), tokens.get(to - 1).end()));
        }
        return parts;
    }
}
