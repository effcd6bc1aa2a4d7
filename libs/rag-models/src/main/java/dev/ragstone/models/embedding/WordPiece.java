package dev.ragstone.models.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The WordPiece tokens of ASCII texts, without the native library: there a chunk of 80 tokens costs a quarter of a
 * millisecond, most of it for objects that nobody asks for. Other texts, whose normalisation is a matter of Unicode, are
 * left to the native side; what this gives is what the native side would give.
 *
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al., Google's Neural Machine Translation System, 4.1</a>
 */
final class WordPiece {

    /** Takes one token after the other. */
    @FunctionalInterface
    interface TokenSink {
        /** A token, and the characters it stands for. */
        void accept(int id, int start, int end);
    }

    private static final String CONTINUES = "##";
    private static final int NONE = -1;

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> following = new HashMap<>();
    private final List<String> special;
    private final int unknown;
    private final int opening;
    private final int closing;
    private final int longestWord;

    private WordPiece(JsonNode tokenizer) {
        JsonNode model = tokenizer.path("model");
        model.path("vocab").properties().forEach(token -> {
            boolean continues = token.getKey().startsWith(CONTINUES);
            String piece = continues ? token.getKey().substring(CONTINUES.length()) : token.getKey();
            (continues ? following : first).put(piece, token.getValue().asInt());
        });
        JsonNode frame = tokenizer.path("post_processor").path("single");
        this.special = List.copyOf(tokenizer.path("added_tokens").findValuesAsText("content"));
        this.unknown = first.getOrDefault(model.path("unk_token").asText(), NONE);
        this.opening = special(frame.path(0));
        this.closing = special(frame.path(2));
        this.longestWord = model.path("max_input_chars_per_word").asInt();
    }

    /**
     * Reads a {@code tokenizer.json}; empty if it describes another kind of tokenizer than an uncased BERT.
     *
     * @throws IOException if it is no JSON
     */
    static Optional<WordPiece> read(byte[] json) throws IOException {
        JsonNode tokenizer = new ObjectMapper().readTree(json);
        JsonNode normalizer = tokenizer.path("normalizer");
        JsonNode model = tokenizer.path("model");
        boolean uncasedBert = normalizer.path("type").asText().equals("BertNormalizer")
                && normalizer.path("clean_text").asBoolean()
                && normalizer.path("lowercase").asBoolean()
                && tokenizer.path("pre_tokenizer").path("type").asText().equals("BertPreTokenizer")
                && model.path("type").asText().equals("WordPiece")
                && model.path("continuing_subword_prefix").asText().equals(CONTINUES)
                && tokenizer.path("post_processor").path("single").size() == 3;
        return Optional.of(tokenizer)
                .filter(described -> uncasedBert)
                .map(WordPiece::new)
                .filter(WordPiece::isComplete);
    }

    /** Whether this may tokenise the text: it is ASCII without control characters, and names no special token. */
    boolean reads(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > '~' || isDropped(character)) {
                return false;
            }
        }
        return special.stream().noneMatch(text::contains);
    }

    /** Hands over the tokens of a text that this reads, in order. */
    void tokenize(String text, TokenSink sink) {
        int position = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            int end = position + 1;
            if (!isSpace(character)) {
                end = isPunctuation(character) ? end : endOfWord(text, end);
                addWord(text, position, end, sink);
            }
            position = end;
        }
    }

    /** The ids of a text that this reads, special tokens around them. */
    long[] encode(String text) {
        LongStream.Builder ids = LongStream.builder().add(opening);
        tokenize(text, (id, start, end) -> ids.add(id));
        return ids.add(closing).build().toArray();
    }

    private boolean isComplete() {
        return unknown != NONE && opening != NONE && closing != NONE;
    }

    private int special(JsonNode part) {
        return first.getOrDefault(part.path("SpecialToken").path("id").asText(), NONE);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end)) && !isPunctuation(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The longest piece that is known, then the longest that continues it; a word that does not work out is unknown. */
    private void addWord(String text, int start, int end, TokenSink sink) {
        String word = lowerCase(text.substring(start, end));
        Integer whole = first.get(word);
        if (whole != null && word.length() <= longestWord) {
            sink.accept(whole, start, end);
            return;
        }
        int[] ids = new int[word.length()];
        int[] ends = new int[word.length()];
        int pieces = word.length() > longestWord ? 0 : cut(word, ids, ends);
        if (pieces == 0) {
            sink.accept(unknown, start, end);
        }
        for (int i = 0; i < pieces; i++) {
            sink.accept(ids[i], start + (i == 0 ? 0 : ends[i - 1]), start + ends[i]);
        }
    }

    /** How many pieces the word has; 0 if it cannot be made of known ones. */
    private int cut(String word, int[] ids, int[] ends) {
        int pieces = 0;
        int start = 0;
        while (start < word.length()) {
            Map<String, Integer> known = start == 0 ? first : following;
            int end = word.length();
            @Nullable Integer id = known.get(word.substring(start, end));
            while (id == null && --end > start) {
                id = known.get(word.substring(start, end));
            }
            if (id == null) {
                return 0;
            }
            ids[pieces] = id;
            ends[pieces++] = end;
            start = end;
        }
        return pieces;
    }

    private static String lowerCase(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 'A' && word.charAt(i) <= 'Z') {
                return word.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }

    private static boolean isDropped(char character) {
        return character < ' ' && !isSpace(character);
    }

    private static boolean isPunctuation(char character) {
        return character > ' '
                && !(character >= '0' && character <= '9')
                && !(character >= 'a' && character <= 'z')
                && !(character >= 'A' && character <= 'Z');
    }
}
