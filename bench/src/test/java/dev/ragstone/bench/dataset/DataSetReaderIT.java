package dev.ragstone.bench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetReaderIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSet() throws IOException {
        write(
                "corpus.jsonl",
                """
                {"_id": "a", "title": "A", "text": "one"}
                {"_id": "b", "text": "two"}
                """);
        write(
                "queries.jsonl",
                """
                {"_id": "q1", "text": "first"}
                {"_id": "q2", "text": "judged irrelevant only"}
                {"_id": "q3", "text": "not judged"}
                """);
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tb\t0\nq2\ta\t0\n");
    }

    @Test
    void set_hasTheNameOfItsFolderAndItsDocuments() {
        DataSet set = DataSetReader.read(folder);
        assertThat(set.name()).isEqualTo(folder.getFileName().toString());
        assertThat(set.documents())
                .containsExactly(new CorpusDocument("a", "A", "one"), new CorpusDocument("b", "", "two"));
    }

    @Test
    void queriesWithoutARelevantDocument_areLeftOutAndCounted() {
        DataSet set = DataSetReader.read(folder);
        assertThat(set.queries()).containsExactly(new JudgedQuery("q1", "first", List.of(), Map.of("a", 2)));
        assertThat(set.unjudged()).isEqualTo(2);
    }

    @Test
    void history_isWhatWasSaidBeforeTheQuestion_whichIsItsLastTurn() throws IOException {
        write(
                "queries.jsonl",
                """
                {"_id": "q1", "text": "And c?", "history": [{"speaker": "user", "text": "What is b?"}, \
                {"speaker": "agent", "text": "A letter."}, {"speaker": "user", "text": "And c?"}]}
                """);
        assertThat(DataSetReader.read(folder).queries().getFirst().conversation())
                .containsExactly(new Turn("user", "What is b?"), new Turn("assistant", "A letter."));
    }

    @Test
    void missingFile_isNamed() throws IOException {
        Files.delete(folder.resolve("qrels.tsv"));
        assertThatThrownBy(() -> DataSetReader.read(folder))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("qrels.tsv");
    }

    @Test
    void brokenLine_isNamed() throws IOException {
        write("corpus.jsonl", "{\"_id\": \"a\", \"text\": \"one\"}\n{\"_id\": \n");
        assertThatThrownBy(() -> DataSetReader.read(folder))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("corpus.jsonl")
                .hasMessageContaining("line 2");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
