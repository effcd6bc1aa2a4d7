package dev.ragstone.ingestion.chunking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StructureAwareChunkerTest {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Tokenizer WORDS = text -> WORD.matcher(text)
            .results()
            .map(match -> new SourceSpan(match.start(), match.end()))
            .toList();

    @Test
    void shortDocument_isOneChunk_withItsHeadings() {
        List<Chunk> chunks = chunk(32, 0, document(prose("A short text.", "Guide", "Part")));
        assertThat(chunks).hasSize(1);
        assertThat(chunks.getFirst().headings()).containsExactly("Guide", "Part");
        assertThat(chunks.getFirst().contextualText()).isEqualTo("Guide > Part\nA short text.");
    }

    @Test
    void chunk_neverCrossesAHeading() {
        List<Chunk> chunks = chunk(64, 0, document(prose("One.", "A"), prose("Two.", "B"), prose("Three.", "B")));
        assertThat(chunks).extracting(Chunk::text).containsExactly("One.", "Two.\n\nThree.");
    }

    @Test
    void longProse_isCutBetweenSentences_andRepeatsTheLast() {
        String text = sentences(20);
        List<Chunk> chunks = chunk(40, 8, document(prose(text)));
        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.text()).endsWith("."));
        for (int i = 1; i < chunks.size(); i++) {
            assertThat(chunks.get(i).span().start())
                    .isLessThan(chunks.get(i - 1).span().end());
        }
    }

    @Test
    void codeBlock_staysWhole_whereItFits() {
        String code = "```\n" + "a b c d e f g h\n".repeat(2) + "```";
        List<Chunk> chunks = chunk(40, 8, document(prose(sentences(5)), code(code), prose("After.")));
        assertThat(chunks).filteredOn(chunk -> chunk.text().contains("```")).hasSize(1);
        assertThat(chunks).anySatisfy(chunk -> assertThat(chunk.text()).contains(code));
    }

    @Test
    void largeCodeBlock_isCutBetweenLines() {
        String code = IntStream.range(0, 40).mapToObj(i -> "line " + i + " end").collect(Collectors.joining("\n"));
        List<Chunk> chunks = chunk(40, 8, document(code(code)));
        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(chunk -> {
            assertThat(chunk.text()).startsWith("line ").endsWith(" end");
        });
    }

    @Test
    void table_isCutBetweenRows_withItsHeadOnTheFirst() {
        String table = "| k | v |\n|---|---|\n"
                + IntStream.range(0, 30).mapToObj(i -> "| r" + i + " | x |").collect(Collectors.joining("\n"));
        List<Chunk> chunks = chunk(40, 0, document(new Written(BlockKind.TABLE, table, List.of())));
        assertThat(chunks.getFirst().text()).startsWith("| k | v |\n|---|---|\n| r0");
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.text()).startsWith("| ").endsWith(" |"));
    }

    @Test
    void emptyDocument_hasNoChunks() {
        assertThat(chunk(32, 0, new ParsedDocument("", "", List.of()))).isEmpty();
    }

    @Property(tries = 300)
    void everyWordIsInAChunk_andNoChunkIsTooLarge(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 120) Integer> lengths,
            @ForAll @IntRange(min = 32, max = 80) int max,
            @ForAll @IntRange(max = 15) int overlap) {
        List<TextBlock> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int word = 0;
        for (int length : lengths) {
            int start = text.length();
            for (int i = 0; i < length; i++) {
                text.append("w").append(word++).append(i % 7 == 6 ? ". " : " ");
            }
            BlockKind kind = length % 3 == 0 ? BlockKind.CODE : length % 3 == 1 ? BlockKind.TABLE : BlockKind.PROSE;
            blocks.add(new TextBlock(kind, new SourceSpan(start, text.length()), List.of("H" + length % 2)));
            text.append("\n\n");
        }
        List<Chunk> chunks = chunk(max, overlap, new ParsedDocument("", text.toString(), blocks));

        assertThat(chunks).allSatisfy(chunk -> assertThat(
                        WORDS.tokenize(chunk.contextualText()).size())
                .isLessThanOrEqualTo(max));
        Set<String> words = chunks.stream()
                .flatMap(chunk -> WORD.matcher(chunk.text()).results().map(MatchResult::group))
                .map(found -> found.replace(".", ""))
                .collect(Collectors.toSet());
        assertThat(words)
                .containsAll(IntStream.range(0, word).mapToObj(i -> "w" + i).toList());
        assertThat(chunks)
                .extracting(Chunk::ordinal)
                .isEqualTo(IntStream.range(0, chunks.size()).boxed().toList());
    }

    private static List<Chunk> chunk(int max, int overlap, ParsedDocument document) {
        DocumentAttributes attributes =
                new DocumentAttributes("", null, null, Map.of(), AccessList.everyone(), null, null);
        DocumentEvent.Upserted event = new DocumentEvent.Upserted(
                TestDocuments.LEAVE,
                TestDocuments.revision(1),
                new RecordPosition(1, 1),
                "text/plain",
                new DocumentContent.Text(document.text()),
                attributes);
        return new StructureAwareChunker(WORDS, new ChunkSize(max, overlap)).chunk(event, document, attributes);
    }

    private record Written(BlockKind kind, String text, List<String> headings) {}

    private static Written prose(String text, String... headings) {
        return new Written(BlockKind.PROSE, text, List.of(headings));
    }

    private static Written code(String text) {
        return new Written(BlockKind.CODE, text, List.of());
    }

    private static ParsedDocument document(Written... written) {
        StringBuilder text = new StringBuilder();
        List<TextBlock> blocks = new ArrayList<>();
        for (Written block : written) {
            int start = text.length();
            text.append(block.text());
            blocks.add(new TextBlock(block.kind(), new SourceSpan(start, text.length()), block.headings()));
            text.append("\n\n");
        }
        return new ParsedDocument("", text.toString(), blocks);
    }

    private static String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Sentence number " + i + " is here.")
                .collect(Collectors.joining(" "));
    }
}
