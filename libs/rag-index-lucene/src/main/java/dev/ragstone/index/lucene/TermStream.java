package dev.ragstone.index.lucene;

import dev.ragstone.core.lexical.TermFrequencies;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Hands terms that are counted already to Lucene, each once with its count. */
final class TermStream extends TokenStream {

    private static final FieldType COUNTED = counted();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermFrequencies terms;
    private Iterator<Map.Entry<String, Integer>> rest;

    TermStream(TermFrequencies terms) {
        this.terms = terms;
        this.rest = terms.counts().entrySet().iterator();
    }

    /** The field of a document's terms. */
    static Field field(TermFrequencies terms) {
        return new Field(ChunkFields.TERMS, new TermStream(terms), COUNTED);
    }

    @Override
    public void reset() {
        rest = terms.counts().entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
