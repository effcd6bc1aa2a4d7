package dev.ragstone.bench.load;

/**
 * What a service says about the time a request took it, milliseconds.
 *
 * @param embedMs embedding of the question
 * @param retrieveMs search and fusion
 * @param rerankMs reranking
 * @param totalMs from the request as the service sees it to its answer
 */
public record ServerTimings(double embedMs, double retrieveMs, double rerankMs, double totalMs) {

    /** What is in the total and in none of the stages. */
    public double besideStagesMs() {
        return totalMs - embedMs - retrieveMs - rerankMs;
    }
}
