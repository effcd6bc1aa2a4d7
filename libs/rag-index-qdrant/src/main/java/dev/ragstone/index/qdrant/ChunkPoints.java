package dev.ragstone.index.qdrant;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.index.IndexedChunk;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chunks as points, under their own ids, and back. */
final class ChunkPoints {

    private final SparseTerms sparseTerms;

    ChunkPoints(SparseTerms sparseTerms) {
        this.sparseTerms = sparseTerms;
    }

    PointStruct point(IndexedChunk indexed) {
        NamedVectors.Builder vectors = NamedVectors.newBuilder()
                .putVectors(
                        ChunkFields.DENSE,
                        VectorFactory.vector(indexed.embedding().toArray()));
        // A point without terms has no such vector, and is then not found through it.
        if (!indexed.terms().counts().isEmpty()) {
            SparseVector terms = sparseTerms.document(indexed.terms());
            vectors.putVectors(
                    ChunkFields.TERMS, Vector.newBuilder().setSparse(terms).build());
        }
        return PointStruct.newBuilder()
                .setId(PointIdFactory.id(indexed.chunk().id().value()))
                .setVectors(Vectors.newBuilder().setVectors(vectors))
                .putAllPayload(payload(indexed))
                .build();
    }

    private static Map<String, Value> payload(IndexedChunk indexed) {
        Chunk chunk = indexed.chunk();
        DocumentAttributes attributes = chunk.attributes();
        String language = attributes.language();
        PayloadWriter payload = new PayloadWriter()
                .put(ChunkFields.TENANT, chunk.documentId().tenant())
                .put(ChunkFields.DOCUMENT, chunk.documentId().key())
                .put(ChunkFields.REVISION, chunk.revision().encode())
                .put(ChunkFields.ORDINAL, chunk.ordinal())
                .put(ChunkFields.TEXT, chunk.text())
                .put(ChunkFields.HEADINGS, chunk.headings())
                .put(ChunkFields.START, chunk.span().start())
                .put(ChunkFields.END, chunk.span().end())
                .put(ChunkFields.CONTENT_HASH, chunk.contentHash().hex())
                .put(ChunkFields.SIGNS, SignsForm.write(indexed.encoding().signs()))
                .put(ChunkFields.TITLE, attributes.title())
                .put(ChunkFields.URI, attributes.uri())
                .put(ChunkFields.LANGUAGE, language)
                .put(ChunkFields.LANGUAGE_CODE, language == null ? null : language.toLowerCase(Locale.ROOT))
                .put(ChunkFields.ACL, attributes.access().principals())
                .put(ChunkFields.UPDATED_AT, attributes.updatedAt())
                .put(ChunkFields.EXPIRES_AT, attributes.expiresAt());
        ChunkContext context = chunk.context();
        if (context != null) {
            payload.put(ChunkFields.CONTEXT, context.text())
                    .put(ChunkFields.CONTEXT_START, context.span().start())
                    .put(ChunkFields.CONTEXT_END, context.span().end());
        }
        Metadata.write(attributes.metadata(), payload);
        return payload.fields();
    }

    static Chunk chunk(PointId id, Map<String, Value> fields) {
        PayloadReader payload = new PayloadReader(fields);
        return new Chunk(
                ChunkId.parse(id.getUuid()),
                DocumentId.parseKey(payload.text(ChunkFields.DOCUMENT)),
                Revision.decode(payload.text(ChunkFields.REVISION)),
                payload.smallNumber(ChunkFields.ORDINAL),
                payload.text(ChunkFields.TEXT),
                payload.texts(ChunkFields.HEADINGS),
                new SourceSpan(payload.smallNumber(ChunkFields.START), payload.smallNumber(ChunkFields.END)),
                attributes(payload),
                context(payload));
    }

    private static @Nullable ChunkContext context(PayloadReader payload) {
        String text = payload.textOrNull(ChunkFields.CONTEXT);
        return text == null
                ? null
                : new ChunkContext(
                        text,
                        new SourceSpan(
                                payload.smallNumber(ChunkFields.CONTEXT_START),
                                payload.smallNumber(ChunkFields.CONTEXT_END)));
    }

    private static DocumentAttributes attributes(PayloadReader payload) {
        return new DocumentAttributes(
                payload.text(ChunkFields.TITLE),
                payload.textOrNull(ChunkFields.URI),
                payload.textOrNull(ChunkFields.LANGUAGE),
                Metadata.read(payload),
                new AccessList(payload.texts(ChunkFields.ACL)),
                payload.instantOrNull(ChunkFields.UPDATED_AT),
                payload.instantOrNull(ChunkFields.EXPIRES_AT));
    }
}
