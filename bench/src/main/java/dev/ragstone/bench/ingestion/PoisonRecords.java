package dev.ragstone.bench.ingestion;

import dev.ragstone.events.DocumentData;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that must become dead letters, of four kinds in turn: no JSON; a document without content; content that is not
 * the base64 it says it is; a PDF that is none, which gets as far as the parser.
 */
public final class PoisonRecords {

    private static final List<String> KINDS = List.of(
            "{\"id\":\"%s\",\"content\":",
            "{\"id\":\"%s\",\"version\":1}",
            "{\"id\":\"%s\",\"version\":1,\"contentType\":\"text/plain\",\"contentBase64\":\"***\"}",
            "{\"id\":\"%s\",\"version\":1,\"contentType\":\"application/pdf\",\"contentBase64\":\"JVBERi0xLjcKbm8gcGRm\"}");

    private PoisonRecords() {}

    /**
     * As many records as asked for; the same numbers give the same records.
     *
     * @param first number of the first one, which decides its kind: phases of few records go on where the last one ended
     * @param prefix what their ids begin with
     */
    public static List<PoisonRecord> of(int first, int count, String prefix) {
        List<PoisonRecord> records = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            String id = "%s/%d".formatted(prefix, i);
            String value = KINDS.get(i % KINDS.size()).formatted(id);
            records.add(new PoisonRecord(DocumentData.DEFAULT_TENANT + '/' + id, value));
        }
        return records;
    }
}
