package dev.ragstone.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.RecordPosition;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceRecordTest {

    @Test
    void replayedRecord_standsWhereItStoodFirst() {
        assertThat(position(Map.of())).isEqualTo(new RecordPosition(1000, 50));
        assertThat(position(Map.of(DlqHeaders.REPLAY_OF, "ragstone.documents-2@41")))
                .isEqualTo(new RecordPosition(1000, 41));
    }

    @Test
    void headerThatNobodyCanRead_changesNothing() {
        assertThat(position(Map.of(DlqHeaders.REPLAY_OF, "yesterday"))).isEqualTo(new RecordPosition(1000, 50));
        assertThat(position(Map.of(DlqHeaders.REPLAY_OF, ""))).isEqualTo(new RecordPosition(1000, 50));
    }

    private static RecordPosition position(Map<String, String> headers) {
        return new SourceRecord("default/d", null, headers, 1000, 2, 50).position();
    }
}
