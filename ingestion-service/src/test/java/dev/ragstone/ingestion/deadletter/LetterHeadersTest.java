package dev.ragstone.ingestion.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.events.DlqHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LetterHeadersTest {

    @Test
    void replayedRecord_hasItsOwnHeaders_andWhereItStoodFirst() {
        Headers headers = LetterHeaders.replayed(letter());
        assertThat(headers)
                .extracting(Header::key)
                .containsExactlyInAnyOrder("origin", "ragstone-colour", DlqHeaders.ATTEMPTS, DlqHeaders.REPLAY_OF);
        assertThat(LetterHeaders.text(headers, DlqHeaders.REPLAY_OF)).isEqualTo("ragstone.documents-2@41");
        assertThat(LetterHeaders.number(headers, DlqHeaders.ATTEMPTS)).isEqualTo(3);
    }

    @Test
    void letterOfAReplay_keepsWhereTheRecordStoodFirst() {
        Headers again = letter();
        set(again, DlqHeaders.REPLAY_OF, "ragstone.documents-2@7");
        Headers headers = LetterHeaders.replayed(again);
        assertThat(headers.headers(DlqHeaders.REPLAY_OF)).hasSize(1);
        assertThat(LetterHeaders.origin(headers)).isEqualTo("ragstone.documents-2@7");
    }

    @Test
    void numberThatNobodyCanRead_isZero() {
        Headers headers = new RecordHeaders();
        set(headers, DlqHeaders.ATTEMPTS, "many");
        assertThat(LetterHeaders.number(headers, DlqHeaders.ATTEMPTS)).isZero();
        assertThat(LetterHeaders.number(new RecordHeaders(), DlqHeaders.ATTEMPTS))
                .isZero();
    }

    private static Headers letter() {
        Headers headers = new RecordHeaders();
        set(headers, "origin", "test");
        set(headers, "ragstone-colour", "blue");
        set(headers, DlqHeaders.ERROR_STAGE, "fetch");
        set(headers, DlqHeaders.ERROR_CLASS, "X");
        set(headers, DlqHeaders.ERROR_MESSAGE, "away");
        set(headers, DlqHeaders.ORIGIN_TOPIC, "ragstone.documents");
        set(headers, DlqHeaders.ORIGIN_PARTITION, "2");
        set(headers, DlqHeaders.ORIGIN_OFFSET, "41");
        set(headers, DlqHeaders.ATTEMPTS, "3");
        set(headers, DlqHeaders.TRACE_ID, "0af7651916cd43dd8448eb211c80319c");
        return headers;
    }

    private static void set(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
