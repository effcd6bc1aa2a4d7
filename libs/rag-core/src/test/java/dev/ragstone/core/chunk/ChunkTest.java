package dev.ragstone.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChunkTest {

    private static final DocumentId LEAVE = new DocumentId("acme", "leave");

    @Test
    void chunkId_isTheSameOnEveryRunAndMachine() {
        assertThat(ChunkId.of(LEAVE, revision(7), 3)).isEqualTo(ChunkId.of(LEAVE, revision(7), 3));
        assertThat(ChunkId.of(LEAVE, revision(7), 3)).hasToString("ee383ad4-126f-8eab-87a9-3601b82429c5");
    }

    @Test
    void chunkIds_differByDocumentRevisionAndOrdinal() {
        Set<ChunkId> ids = new HashSet<>();
        for (String document : List.of("leave", "travel", "leave/1")) {
            for (int version = 0; version < 20; version++) {
                for (int ordinal = 0; ordinal < 50; ordinal++) {
                    ids.add(ChunkId.of(new DocumentId("acme", document), revision(version), ordinal));
                }
            }
        }
        assertThat(ids).hasSize(3 * 20 * 50);
    }

    @Test
    void chunkId_isAVersionEightUuid_andIsReadBack() {
        ChunkId id = ChunkId.of(LEAVE, revision(1), 0);
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(ChunkId.parse(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> ChunkId.parse("leave#0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contextualText_beginsWithTheBreadcrumb() {
        assertThat(chunk("Handbook", "Leave", "Parental").contextualText())
                .isEqualTo("Handbook > Leave > Parental\nThe text.");
        assertThat(chunk("").contextualText()).isEqualTo("The text.");
        assertThat(chunk("", "Leave").contextualText()).isEqualTo("Leave\nThe text.");
    }

    @Test
    void contextualText_namesATitleThatIsTheFirstHeadingOnce() {
        assertThat(chunk("Leave", "Leave", "Parental").contextualText()).isEqualTo("Leave > Parental\nThe text.");
    }

    @Test
    void contentHash_isThatOfTheTextThatIsEmbedded() {
        assertThat(chunk("Handbook", "Leave").contentHash())
                .isEqualTo(chunk("Handbook", "Leave").contentHash())
                .isNotEqualTo(chunk("Handbook", "Travel").contentHash());
    }

    private static Chunk chunk(String title, String... headings) {
        DocumentAttributes attributes =
                new DocumentAttributes(title, null, null, Map.of(), AccessList.everyone(), null, null);
        return new Chunk(
                ChunkId.of(LEAVE, revision(1), 0),
                LEAVE,
                revision(1),
                0,
                "The text.",
                List.of(headings),
                new SourceSpan(0, 9),
                attributes);
    }

    private static Revision revision(long version) {
        return new Revision(new Version.Explicit(version), ContentHash.of("content"));
    }
}
