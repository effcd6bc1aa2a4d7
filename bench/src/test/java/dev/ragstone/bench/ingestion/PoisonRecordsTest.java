package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoisonRecordsTest {

    private final DocumentEventReader reader = new DocumentEventReader(1_000_000);

    @Test
    void threeOfFourKinds_areRefusedByTheReader_andTheFourthReachesTheParser() {
        List<PoisonRecord> records = PoisonRecords.of(0, 8, "bench-poison");
        for (int i = 0; i < records.size(); i++) {
            PoisonRecord record = records.get(i);
            if (i % 4 == 3) {
                assertThat(reader.read(source(record)))
                        .isInstanceOfSatisfying(DocumentEvent.Upserted.class, event -> assertThat(event.contentType())
                                .isEqualTo("application/pdf"));
            } else {
                assertThatThrownBy(() -> reader.read(source(record))).isInstanceOf(MalformedEventException.class);
            }
        }
    }

    @Test
    void kinds_goOnWhereTheLastPhaseEnded() {
        List<PoisonRecord> one = PoisonRecords.of(0, 8, "bench-poison");
        assertThat(PoisonRecords.of(3, 2, "bench-poison")).isEqualTo(one.subList(3, 5));
    }

    private static SourceRecord source(PoisonRecord record) {
        return new SourceRecord(record.key(), record.value().getBytes(StandardCharsets.UTF_8), Map.of(), 1, 0, 0);
    }
}
