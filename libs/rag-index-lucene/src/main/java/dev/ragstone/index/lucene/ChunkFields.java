package dev.ragstone.index.lucene;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.Revision;

/** Names of the fields of a chunk in the index, and the forms of their terms. */
final class ChunkFields {

    static final String ID = "id";
    /** Document and revision in one term, so that the revisions of one document stand together in their order. */
    static final String REVISION = "revision";

    static final String TENANT = "tenant";
    static final String READER = "reader";
    /** The language's code in lower case. */
    static final String LANGUAGE_TERM = "languageTerm";
    /** One term per value and one per field, so that any number of metadata fields costs one field of the index. */
    static final String METADATA_TERMS = "metadataTerms";

    static final String TERMS = "terms";
    /** The vector at length 1. */
    static final String VECTOR = "vector";
    /** The vector as it was given; stored only where it is not of length 1. */
    static final String GIVEN_VECTOR = "givenVector";
    /** The signs of the tokens, as doc values: read for the candidates of every question, and not to be compressed. */
    static final String SIGNS = "tokenSigns";

    static final String ORDINAL = "ordinal";
    static final String TEXT = "text";
    static final String HEADING = "heading";
    static final String SPAN_START = "spanStart";
    static final String SPAN_END = "spanEnd";
    static final String CONTEXT = "context";
    static final String CONTEXT_START = "contextStart";
    static final String CONTEXT_END = "contextEnd";
    static final String METADATA = "metadata";
    static final String LANGUAGE = "language";
    static final String TITLE = "title";
    static final String URI = "uri";
    static final String UPDATED_AT = "updatedAt";
    static final String EXPIRES_AT = "expiresAt";

    /** Lucene refuses terms of more than 32,766 bytes; long ones are told apart by their hash. */
    private static final int LONGEST_PLAIN_TERM = 1000;

    /** No id holds a control character, so this ends the id. */
    private static final char END_OF_ID = '\0';

    private ChunkFields() {}

    /** What the revision terms of a document begin with. */
    static String revisionPrefix(DocumentId document) {
        return document.key() + END_OF_ID;
    }

    static String revisionTerm(DocumentId document, Revision revision) {
        return revisionPrefix(document) + revision.encode();
    }

    static DocumentId documentOf(String revisionTerm) {
        return DocumentId.parseKey(revisionTerm.substring(0, revisionTerm.indexOf(END_OF_ID)));
    }

    static Revision revisionOf(String revisionTerm) {
        return Revision.decode(revisionTerm.substring(revisionTerm.indexOf(END_OF_ID) + 1));
    }

    /** The term of every chunk that has a value in a metadata field. */
    static String existsTerm(String field) {
        return bounded(field.length() + ":" + field);
    }

    /** The term of every chunk that has this scalar among the values of a metadata field. */
    static String valueTerm(String field, MetadataValue scalar) {
        String value =
                switch (scalar) {
                    case MetadataValue.Text(String text) -> "t" + text;
                    case MetadataValue.Numeric(double number) -> "n" + number;
                    case MetadataValue.Flag(boolean flag) -> "f" + flag;
                    case MetadataValue.Several several ->
                        throw new IllegalArgumentException("a list is not one value: " + several);
                };
        return bounded(field.length() + ":" + field + value);
    }

    /** The field of the index that holds the numbers of a metadata field, for ranges. */
    static String numberField(String field) {
        return "number." + field;
    }

    /** The field of the index that holds the instants of a metadata field in milliseconds, for ranges. */
    static String instantField(String field) {
        return "instant." + field;
    }

    private static String bounded(String term) {
        return term.length() <= LONGEST_PLAIN_TERM ? term : ContentHash.of(term).hex();
    }
}
