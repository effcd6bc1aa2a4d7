package dev.ragstone.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.models.embedding.OnnxEmbedder;
import dev.ragstone.query.flow.QuestionVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions that mean the same, and questions that only look alike, as the default model and the default likeness see them. */
class QuestionPairsIT {

    /** Two questions, and whether they have the same answer. */
    private record Pair(boolean isSame, String one, String other) {

        private static Pair parse(String line) {
            List<String> columns = List.of(line.split("\t", -1));
            return new Pair(columns.get(0).equals("same"), columns.get(1), columns.get(2));
        }
    }

    private final OnnxEmbedder model = OnnxEmbedder.bgeSmall(1);
    private final Likeness likeness = new Likeness(AnswerFixtures.TERMS, AnswerFixtures.LEAST);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void questionsWithDifferentAnswers_areNeverAlike_andSomeWithTheSameAre() throws Exception {
        List<Pair> alike = pairs().stream().filter(this::isAlike).toList();

        assertThat(alike).allMatch(Pair::isSame).hasSizeGreaterThan(5);
    }

    private boolean isAlike(Pair pair) {
        return likeness.of(wording(pair.one()), wording(pair.other()), model) >= likeness.least();
    }

    private Wording wording(String question) {
        return likeness.wording(question, new QuestionVector(model.encodeQuery(question), model));
    }

    private static List<Pair> pairs() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QuestionPairsIT.class.getResourceAsStream("question-pairs.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Pair::parse).toList();
        }
    }
}
