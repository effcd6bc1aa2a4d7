package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.lexical.TermFrequencies;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns chunks into Lucene documents, and what Lucene stored of them back into chunks. */
final class ChunkDocuments {

    private static final FieldType COUNTED_TERMS = countedTerms();

    private ChunkDocuments() {}

    static Document write(IndexedChunk indexed) throws IOException {
        Chunk chunk = indexed.chunk();
        Document document = new Document();
        document.add(new StringField(ChunkFields.ID, chunk.id().toString(), Store.YES));
        document.add(new StringField(
                ChunkFields.REVISION, ChunkFields.revisionTerm(chunk.documentId(), chunk.revision()), Store.YES));
        document.add(new StringField(ChunkFields.TENANT, chunk.documentId().tenant(), Store.NO));
        document.add(new StoredField(ChunkFields.ORDINAL, chunk.ordinal()));
        document.add(new StoredField(ChunkFields.TEXT, chunk.text()));
        chunk.headings().forEach(heading -> document.add(new StoredField(ChunkFields.HEADING, heading)));
        document.add(new StoredField(ChunkFields.SPAN_START, chunk.span().start()));
        document.add(new StoredField(ChunkFields.SPAN_END, chunk.span().end()));
        addContext(document, chunk.context());
        addAttributes(document, chunk.attributes());
        addVector(document, indexed.embedding());
        addSigns(document, indexed.encoding().signs());
        addTerms(document, indexed.terms());
        return document;
    }

    static Chunk read(Document document) throws IOException {
        String revisionTerm = document.get(ChunkFields.REVISION);
        return new Chunk(
                ChunkId.parse(document.get(ChunkFields.ID)),
                ChunkFields.documentOf(revisionTerm),
                ChunkFields.revisionOf(revisionTerm),
                number(document, ChunkFields.ORDINAL),
                document.get(ChunkFields.TEXT),
                List.of(document.getValues(ChunkFields.HEADING)),
                new SourceSpan(number(document, ChunkFields.SPAN_START), number(document, ChunkFields.SPAN_END)),
                readAttributes(document),
                readContext(document));
    }

    private static void addContext(Document document, @Nullable ChunkContext context) {
        if (context != null) {
            document.add(new StoredField(ChunkFields.CONTEXT, context.text()));
            document.add(
                    new StoredField(ChunkFields.CONTEXT_START, context.span().start()));
            document.add(new StoredField(ChunkFields.CONTEXT_END, context.span().end()));
        }
    }

    private static @Nullable ChunkContext readContext(Document document) {
        String text = document.get(ChunkFields.CONTEXT);
        return text == null
                ? null
                : new ChunkContext(
                        text,
                        new SourceSpan(
                                number(document, ChunkFields.CONTEXT_START),
                                number(document, ChunkFields.CONTEXT_END)));
    }

    private static void addAttributes(Document document, DocumentAttributes attributes) throws IOException {
        document.add(new StoredField(ChunkFields.TITLE, attributes.title()));
        addStored(document, ChunkFields.URI, attributes.uri());
        addStored(document, ChunkFields.UPDATED_AT, attributes.updatedAt());
        addStored(document, ChunkFields.EXPIRES_AT, attributes.expiresAt());
        String language = attributes.language();
        if (language != null) {
            document.add(new StringField(ChunkFields.LANGUAGE_TERM, language.toLowerCase(Locale.ROOT), Store.NO));
            document.add(new StoredField(ChunkFields.LANGUAGE, language));
        }
        for (String principal : attributes.access().principals()) {
            document.add(new StringField(ChunkFields.READER, principal, Store.YES));
        }
        attributes.metadata().forEach((field, value) -> addMetadata(document, field, value));
        document.add(new StoredField(ChunkFields.METADATA, MetadataForm.write(attributes.metadata())));
    }

    private static DocumentAttributes readAttributes(Document document) throws IOException {
        return new DocumentAttributes(
                document.get(ChunkFields.TITLE),
                document.get(ChunkFields.URI),
                document.get(ChunkFields.LANGUAGE),
                MetadataForm.read(document.getBinaryValue(ChunkFields.METADATA)),
                new AccessList(List.of(document.getValues(ChunkFields.READER))),
                instant(document, ChunkFields.UPDATED_AT),
                instant(document, ChunkFields.EXPIRES_AT));
    }

    private static void addMetadata(Document document, String field, MetadataValue value) {
        value.scalars().forEach(scalar -> {
            document.add(new StringField(ChunkFields.METADATA_TERMS, ChunkFields.existsTerm(field), Store.NO));
            document.add(new StringField(ChunkFields.METADATA_TERMS, ChunkFields.valueTerm(field, scalar), Store.NO));
            if (scalar instanceof MetadataValue.Numeric(double number)) {
                document.add(new DoublePoint(ChunkFields.numberField(field), number));
            }
            if (scalar instanceof MetadataValue.Text text) {
                text.asInstant()
                        .ifPresent(instant ->
                                document.add(new LongPoint(ChunkFields.instantField(field), instant.toEpochMilli())));
            }
        });
    }

    private static void addVector(Document document, Embedding embedding) {
        float[] unit = UnitVectors.unit(embedding);
        document.add(new KnnFloatVectorField(ChunkFields.VECTOR, unit, VectorSimilarityFunction.DOT_PRODUCT));
        float[] given = embedding.toArray();
        if (!Arrays.equals(unit, given)) {
            document.add(new StoredField(ChunkFields.GIVEN_VECTOR, UnitVectors.write(given)));
        }
    }

    private static void addSigns(Document document, @Nullable TokenSigns signs) {
        if (signs != null) {
            document.add(new BinaryDocValuesField(ChunkFields.SIGNS, new BytesRef(signs.toBytes())));
        }
    }

    private static void addTerms(Document document, TermFrequencies terms) {
        if (!terms.counts().isEmpty()) {
            document.add(new Field(ChunkFields.TERMS, new TermStream(terms), COUNTED_TERMS));
        }
    }

    private static void addStored(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    private static @Nullable Instant instant(Document document, String field) {
        String text = document.get(field);
        return text == null ? null : Instant.parse(text);
    }

    private static int number(Document document, String field) {
        return Objects.requireNonNull(document.getField(field).numericValue(), field)
                .intValue();
    }

    private static FieldType countedTerms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
