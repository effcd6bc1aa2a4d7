package dev.ragstone.query;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small library of documents, one chunk each unless said otherwise. */
public final class QueryFixtures {

    /** The tenant of everybody whom nobody asks who they are. */
    public static final String TENANT = "default";

    public static final Chunk DELETING = chunk(
            "guides/deleting",
            1,
            """
            Publish a record with a null value to delete a document. The key names the document.

            ```sh
            kcat -b localhost:9092 -t ragstone.documents -k acme/handbook/leave -Z
            ```

            All of its chunks are removed before the status becomes DELETED.""",
            attributes("Deleting documents", Map.of("department", text("it")), AccessList.everyone()));

    public static final Chunk LEAVE = chunk(
            "handbook/leave",
            7,
            """
            Every employee has 30 days of paid annual leave. Unused days move to the next year until the end of March.

            Leave is requested in the portal:

            - choose the days,
            - name a deputy,
            - wait for the approval of the manager.""",
            attributes(
                    "Annual leave",
                    Map.of("department", text("hr"), "year", new MetadataValue.Numeric(2026)),
                    AccessList.everyone()));

    public static final Chunk TRAVEL = chunk(
            "handbook/travel",
            3,
            "Train journeys are booked in first class from three hours on. Flights need the approval of a director.",
            attributes(
                    "Business travel",
                    Map.of("department", text("finance"), "year", new MetadataValue.Numeric(2024)),
                    AccessList.everyone()));

    public static final Chunk BOARD_ONLY = chunk(
            "board/leave",
            1,
            "The board grants itself 60 days of paid annual leave.",
            attributes("Board leave", Map.of(), new AccessList(List.of("group:board"))));

    public static final Chunk FOREIGN = chunk(
            new DocumentId("globex", "handbook/leave"),
            1,
            0,
            "Employees of Globex have 25 days of paid annual leave.",
            attributes("Annual leave", Map.of(), AccessList.everyone()));

    public static final Chunk OLD_PARKING = chunk(
            "handbook/parking",
            1,
            "Parking spaces are booked at the reception desk.",
            attributes("Parking", Map.of(), AccessList.everyone()));

    public static final Chunk NEW_PARKING = chunk(
            "handbook/parking",
            2,
            "Parking spaces are booked in the parking app.",
            attributes("Parking", Map.of(), AccessList.everyone()));

    /** Two chunks, one behind the other. */
    public static final List<Chunk> BACKUPS = neighbours(
            "handbook/backups",
            attributes("Backups", Map.of(), AccessList.everyone()),
            "Backups of the wiki run every night at two. They are encrypted before they leave the building.",
            "A backup of the wiki is restored once a quarter, to see whether it can be.");

    public static final Chunk CANTEEN = chunk(
            "handbook/canteen",
            1,
            "The canteen serves lunch from noon to two.",
            attributes("Canteen", Map.of(), AccessList.everyone()));

    /** The same text under another id. */
    public static final Chunk CANTEEN_COPY = chunk("archive/canteen", 1, CANTEEN.text(), CANTEEN.attributes());

    /** Everything, as the index holds it while the document about parking is being replaced. */
    public static final List<Chunk> ALL = List.of(
            DELETING,
            LEAVE,
            TRAVEL,
            BOARD_ONLY,
            FOREIGN,
            OLD_PARKING,
            NEW_PARKING,
            BACKUPS.getFirst(),
            BACKUPS.getLast(),
            CANTEEN,
            CANTEEN_COPY);

    private QueryFixtures() {}

    /** A chunk with its vector and terms. */
    public static IndexedChunk indexed(Chunk chunk, Embedder embedder, TermAnalyzer analyzer) {
        String text = chunk.contextualText();
        return new IndexedChunk(chunk, embedder.encodePassage(text), analyzer.analyze(text, "en"));
    }

    /** The only chunk of a revision of a document of {@link #TENANT}. */
    public static Chunk chunk(String document, long version, String text, DocumentAttributes attributes) {
        return chunk(new DocumentId(TENANT, document), version, 0, text, attributes);
    }

    /** A chunk at a position of a revision. */
    public static Chunk chunk(
            DocumentId document, long version, int ordinal, String text, DocumentAttributes attributes) {
        return chunk(document, version, ordinal, 0, text, attributes);
    }

    private static List<Chunk> neighbours(String document, DocumentAttributes attributes, String first, String second) {
        DocumentId id = new DocumentId(TENANT, document);
        return List.of(chunk(id, 1, 0, 0, first, attributes), chunk(id, 1, 1, first.length() + 2, second, attributes));
    }

    private static Chunk chunk(
            DocumentId document, long version, int ordinal, int start, String text, DocumentAttributes attributes) {
        Revision revision =
                new Revision(new Version.Explicit(version), ContentHash.of(document.key(), Long.toString(version)));
        return new Chunk(
                ChunkId.of(document, revision, ordinal),
                document,
                revision,
                ordinal,
                text,
                List.of(attributes.title()),
                new SourceSpan(start, start + text.length()),
                attributes);
    }

    /** Attributes of a document in English that was published without dates. */
    public static DocumentAttributes attributes(String title, Map<String, MetadataValue> metadata, AccessList access) {
        return new DocumentAttributes(title, "https://intranet/" + title, "en", metadata, access, null, null);
    }

    /** An answer that is to be written for a reader of {@link #TENANT} who has a minute. */
    public static GenerationTask task(Evidence evidence) {
        Question question = new Question(
                evidence.question(),
                List.of(),
                new Scope(TENANT, Set.of()),
                Filter.everything(),
                5,
                50,
                SearchMode.HYBRID,
                true);
        return new GenerationTask(
                question, evidence, new Expenses(Budget.UNLIMITED), Deadline.in(Duration.ofMinutes(1)));
    }

    private static MetadataValue text(String value) {
        return new MetadataValue.Text(value);
    }
}
