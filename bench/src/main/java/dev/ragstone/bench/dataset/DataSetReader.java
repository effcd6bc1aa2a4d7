package dev.ragstone.bench.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder in the form of the BEIR collection: {@code corpus.jsonl} ({@code _id}, {@code title}, {@code text}),
 * {@code queries.jsonl} ({@code _id}, {@code text}) and {@code qrels.tsv} (query id, document id, grade; one header
 * line). A query may have a {@code history}, as MTRAG has it: turns with {@code speaker} ({@code user} or {@code agent})
 * and {@code text}, oldest first, of which the last is the question itself. Whether the documents answer it may be said by
 * {@code answerable} ({@code true} or {@code false}) or, as MTRAG-UN has it, by {@code answerability}, of which all but
 * {@code ANSWERABLE} and {@code UNANSWERABLE} says neither; of a question that says nothing and has a relevant document, they
 * do.
 */
public final class DataSetReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataSetReader() {}

    /**
     * Reads a folder; its name becomes the name of the set.
     *
     * @throws BenchException if a file is missing or a line is not in the form above
     */
    public static DataSet read(Path folder) {
        List<CorpusDocument> documents = new ArrayList<>();
        for (JsonNode line : jsonLines(folder.resolve("corpus.jsonl"))) {
            documents.add(
                    new CorpusDocument(text(line, "_id"), line.path("title").asText(""), text(line, "text")));
        }
        Map<String, Map<String, Integer>> judgements = judgements(folder.resolve("qrels.tsv"));
        List<JudgedQuery> queries = new ArrayList<>();
        List<LabelledQuestion> labelled = new ArrayList<>();
        int unjudged = 0;
        for (JsonNode line : jsonLines(folder.resolve("queries.jsonl"))) {
            Map<String, Integer> grades = judgements.getOrDefault(text(line, "_id"), Map.of());
            Boolean answerable = isAnswerable(line, grades);
            if (answerable != null) {
                labelled.add(new LabelledQuestion(text(line, "text"), conversation(line), answerable, grades.keySet()));
            }
            if (grades.isEmpty()) {
                unjudged++;
            } else {
                queries.add(new JudgedQuery(text(line, "_id"), text(line, "text"), conversation(line), grades));
            }
        }
        return new DataSet(
                folder.toAbsolutePath().normalize().getFileName().toString(), documents, queries, labelled, unjudged);
    }

    private static @Nullable Boolean isAnswerable(JsonNode query, Map<String, Integer> grades) {
        if (query.path("answerable").isBoolean()) {
            return query.path("answerable").booleanValue();
        }
        return switch (query.path("answerability").asText("")) {
            case "" -> grades.isEmpty() ? null : true;
            case "ANSWERABLE" -> true;
            case "UNANSWERABLE" -> false;
            default -> null;
        };
    }

    private static List<Turn> conversation(JsonNode query) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : query.path("history")) {
            boolean isUser = text(turn, "speaker").equals("user");
            turns.add(new Turn(isUser ? "user" : "assistant", text(turn, "text")));
        }
        return turns.isEmpty() ? turns : turns.subList(0, turns.size() - 1);
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        List<String> lines = lines(file);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 3) {
                throw new BenchException(
                        "%s: expected three fields parted by tabs, but found '%s'".formatted(file, line));
            }
            int grade = Integer.parseInt(fields[2].strip());
            if (grade > 0) {
                judgements.computeIfAbsent(fields[0], query -> new HashMap<>()).put(fields[1], grade);
            }
        }
        return judgements;
    }

    private static List<JsonNode> jsonLines(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : lines(file)) {
            try {
                nodes.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new BenchException("%s: line %d is not JSON".formatted(file, nodes.size() + 1), e);
            }
        }
        return nodes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BenchException(
                    "cannot read %s: DATA must name a folder with corpus.jsonl, queries.jsonl and qrels.tsv"
                            .formatted(file),
                    e);
        }
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isTextual()) {
            throw new BenchException("a line has no text in '%s': %.200s".formatted(field, line));
        }
        return value.asText();
    }
}
