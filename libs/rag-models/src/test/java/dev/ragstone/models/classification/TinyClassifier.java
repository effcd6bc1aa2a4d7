package dev.ragstone.models.classification;

import dev.ragstone.models.onnx.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A classifier of a few words, made by hand. Each of its logits is a multiple of the sum, over the words it knows, of how often the
 * first text holds the word times how often the second does. Without token types it cannot tell the two apart, and takes both for
 * either.
 */
public final class TinyClassifier {

    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]+");
    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");

    private final List<String> vocabulary;

    public TinyClassifier(String... texts) {
        TreeSet<String> words = Stream.of(texts)
                .flatMap(text -> TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        this.vocabulary = Stream.concat(SPECIAL.stream(), words.stream()).toList();
    }

    /** The model in files of a folder; each element of {@code head} makes a logit of the sum. */
    public ClassifierModel write(Path folder, boolean readsTypes, int maxTokens, float... head) throws IOException {
        Path weights = Files.write(folder.resolve("model.onnx"), graph(readsTypes, head));
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        return new ClassifierModel("tiny", new ModelFile.OnDisk(weights), new ModelFile.OnDisk(tokenizer), maxTokens);
    }

    private byte[] graph(boolean readsTypes, float... head) {
        long words = vocabulary.size();
        GraphBuilder graph = new GraphBuilder()
                .input("input_ids")
                .input("attention_mask")
                .floats("table", List.of(words, words), oneHotTable())
                .node("Gather", "words", "table", "input_ids")
                .castToFloat("mask", "attention_mask")
                .node("MatMul", "both", "mask", "words");
        if (readsTypes) {
            graph.input("token_type_ids")
                    .castToFloat("types", "token_type_ids")
                    .node("MatMul", "second", "types", "words")
                    .node("Sub", "first", "both", "second");
        } else {
            graph.node("Identity", "second", "both").node("Identity", "first", "both");
        }
        return graph.transpose("column", "second", 0, 2, 1)
                .node("MatMul", "product", "first", "column")
                .longs("flat", List.of(2L), 1, 1)
                .node("Reshape", "sum", "product", "flat")
                .floats("head", List.of(1L, (long) head.length), head)
                .node("MatMul", "logits", "sum", "head")
                .build();
    }

    /** Special tokens are no words. */
    private float[] oneHotTable() {
        int words = vocabulary.size();
        float[] table = new float[words * words];
        for (int word = SPECIAL.size(); word < words; word++) {
            table[word * words + word] = 1;
        }
        return table;
    }

    private String tokenizer() {
        String words = IntStream.range(0, vocabulary.size())
                .mapToObj(id -> "\"%s\": %d".formatted(vocabulary.get(id), id))
                .collect(Collectors.joining(", "));
        String special = IntStream.range(0, SPECIAL.size())
                .mapToObj(id ->
                        """
                        {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
                         "normalized": false, "special": true}"""
                                .formatted(id, SPECIAL.get(id)))
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0",
                 "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst", "stride": 0},
                 "padding": null,
                 "added_tokens": [%s],
                 "normalizer": {"type": "Lowercase"},
                 "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                  "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                  "special_tokens": {
                   "[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                   "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """
                .formatted(special, words);
    }
}
