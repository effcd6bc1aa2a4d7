package dev.ragstone.testkit.embedding;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Tokenizer;
import java.util.List;
import java.util.regex.Pattern;

/** Every word is a token, and so is every other visible character. */
public final class FakeTokenizer implements Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S");

    @Override
    public List<SourceSpan> tokenize(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(token -> new SourceSpan(token.start(), token.end()))
                .toList();
    }
}
