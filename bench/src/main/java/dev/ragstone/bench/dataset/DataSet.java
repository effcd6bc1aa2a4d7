package dev.ragstone.bench.dataset;

import java.util.List;

/**
 * A retrieval data set.
 *
 * @param name the name, which tells its documents from others in the same index
 * @param documents what to publish
 * @param queries the questions that have at least one relevant document
 * @param labelled the questions of which it is known whether the documents answer them
 * @param unjudged how many questions were left out because they have none
 */
public record DataSet(
        String name,
        List<CorpusDocument> documents,
        List<JudgedQuery> queries,
        List<LabelledQuestion> labelled,
        int unjudged) {
    public DataSet {
        documents = List.copyOf(documents);
        queries = List.copyOf(queries);
        labelled = List.copyOf(labelled);
    }
}
