package dev.ragstone.eval.experiment.dataset;

import java.util.List;

/**
 * What questions are to be made from.
 *
 * @param texts the documents, with different ids
 * @param most questions at the most
 * @param unanswerable how many of them the documents are not to answer; a language model has to write those
 */
public record DocumentsOrder(List<SourceText> texts, int most, int unanswerable) {
    public DocumentsOrder {
        texts = List.copyOf(texts);
    }
}
