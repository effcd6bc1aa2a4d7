package dev.ragstone.ingestion.chunking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.testkit.embedding.FakeTokenizer;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

class StrategiesTest {

    private static final FakeTokenizer TOKENIZER = new FakeTokenizer();

    @Test
    void sentenceWindow_matchesOneSentence_andReadsItsNeighbours() {
        List<Chunk> chunks = chunk(new SentenceWindowChunker(TOKENIZER, 64, 1), "One. Two. Three. Four.", "Other.");
        assertThat(chunks).extracting(Chunk::text).containsExactly("One.", "Two.", "Three.", "Four.", "Other.");
        assertThat(chunks)
                .extracting(chunk -> chunk.asRead().text())
                .containsExactly("One. Two.", "One. Two. Three.", "Two. Three. Four.", "Three. Four.", "Other.");
        assertThat(chunks.getLast().context()).isNull();
    }

    @Test
    void parentChild_matchesSmallPieces_andReadsTheirParent() {
        String text = sentences(0, 40);
        List<Chunk> chunks = chunk(new ParentChildChunker(TOKENIZER, 100, 32), text, "Other.");
        assertThat(chunks.size()).isGreaterThan(5);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.asRead().span().contains(chunk.span()))
                .isTrue());
        Set<ChunkContext> parents =
                chunks.stream().map(Chunk::context).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(parents).hasSizeBetween(2, chunks.size() / 2);
        assertThat(parents).allSatisfy(parent -> assertThat(TOKENIZER.tokenize(parent.text()))
                .hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void fixedTokens_crossBlocks_keepWords_andRepeatTheLastTokens() {
        List<Chunk> chunks =
                chunk(new FixedTokenChunker(TOKENIZER, new ChunkSize(32, 8)), sentences(0, 10), sentences(10, 20));
        assertThat(chunks).anySatisfy(chunk -> assertThat(chunk.text()).contains("\n\n"));
        assertThat(chunks.size()).isGreaterThan(3);
        for (int i = 1; i < chunks.size(); i++) {
            assertThat(chunks.get(i).span().start())
                    .isLessThan(chunks.get(i - 1).span().end())
                    .isGreaterThan(chunks.get(i - 1).span().start());
        }
        assertThat(chunks).allSatisfy(chunk -> assertThat(words(chunk.text())).isSubsetOf(words(sentences(0, 20))));
    }

    @Property(tries = 200)
    void everyStrategy_losesNoText_keepsTheLimit_andGivesTheSameAgain(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 60) Integer> blocks) {
        String[] texts = blocks.stream().map(count -> sentences(0, count)).toArray(String[]::new);
        for (Chunker chunker : List.of(
                new StructureAwareChunker(TOKENIZER, new ChunkSize(48, 8)),
                new FixedTokenChunker(TOKENIZER, new ChunkSize(48, 8)),
                new SentenceWindowChunker(TOKENIZER, 48, 2),
                new ParentChildChunker(TOKENIZER, 128, 48))) {
            List<Chunk> chunks = chunk(chunker, texts);
            assertThat(chunk(chunker, texts)).isEqualTo(chunks);
            assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
            assertThat(chunks).allSatisfy(chunk -> assertThat(TOKENIZER.tokenize(chunk.contextualText()))
                    .hasSizeLessThanOrEqualTo(48));
            assertThat(uncovered(document(texts), chunks)).isEmpty();
        }
    }

    private static Set<String> words(String text) {
        return Pattern.compile("\\w+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Visible characters of blocks that no chunk has. */
    private static Set<Integer> uncovered(ParsedDocument document, List<Chunk> chunks) {
        Set<Integer> left = new HashSet<>();
        document.blocks().forEach(block -> IntStream.range(
                        block.span().start(), block.span().end())
                .filter(i -> !Character.isWhitespace(document.text().charAt(i)))
                .forEach(left::add));
        chunks.forEach(chunk ->
                IntStream.range(chunk.span().start(), chunk.span().end()).forEach(left::remove));
        return left;
    }

    private static List<Chunk> chunk(Chunker chunker, String... texts) {
        DocumentEvent.Upserted event = new DocumentEvent.Upserted(
                TestDocuments.LEAVE,
                TestDocuments.revision(1),
                new RecordPosition(0, 0),
                "text/plain",
                new DocumentContent.Text(""),
                TestDocuments.attributes("T"));
        return chunker.chunk(event, document(texts), event.attributes());
    }

    private static ParsedDocument document(String... texts) {
        StringBuilder text = new StringBuilder();
        List<TextBlock> blocks = new ArrayList<>();
        for (String part : texts) {
            int start = text.length();
            text.append(part).append("\n\n");
            blocks.add(new TextBlock(
                    BlockKind.PROSE, new SourceSpan(start, start + part.length()), List.of("H" + blocks.size())));
        }
        return new ParsedDocument("", text.toString(), blocks);
    }

    private static String sentences(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Sentence number %d is here.".formatted(i))
                .collect(Collectors.joining(" "));
    }
}
