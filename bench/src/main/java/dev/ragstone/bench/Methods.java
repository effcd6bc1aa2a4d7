package dev.ragstone.bench;

import dev.ragstone.bench.dataset.DataSet;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.PoisonRound;
import dev.ragstone.bench.load.AwaySettings;
import dev.ragstone.bench.quality.QualitySettings;
import dev.ragstone.statistics.interval.Bootstrap;
import java.util.ArrayList;
import java.util.List;

/** Says how the figures of a report came about, so that nobody has to read the code to trust or doubt them. */
final class Methods {

    private Methods() {}

    static List<String> ofIngest(int warmUp, int rounds, EmbeddingShare share) {
        List<String> sentences = new ArrayList<>();
        sentences.add("First, %,d documents of the same kind went the same way unmeasured, so that both sides had"
                        .formatted(warmUp)
                + " compiled their code.");
        sentences.addAll(ofIngestion(share));
        sentences.add(
                "Model and ingestion took turns, %d rounds of a part of their texts each, so that a machine that slows"
                                .formatted(rounds)
                        + " down meanwhile favours neither.");
        sentences.add("All beside the model: the difference of the two.");
        sentences.add(
                "Where the documents came again: the same events with the same versions, in the same process right"
                        + " after; chunks embedded as ragstone_chunks_total counts them.");
        return sentences;
    }

    static List<String> ofPoison(int warmUp, List<PoisonRound> rounds) {
        return List.of(
                "First, %,d documents went the same way unmeasured.".formatted(warmUp),
                "%d rounds of two phases in one run, %,d good documents each, one phase without and one with poison; the"
                                .formatted(
                                        rounds.size(), rounds.getFirst().clean().documents())
                        + " order changes with every round.",
                "Poison, spread evenly among the good: no JSON, no content, content that is not base64, a PDF that is none;"
                        + " four kinds in equal shares.",
                "CPU: growth of process_cpu_time of ingestion-service until the last good document is INDEXED and the last"
                        + " dead letter counted, by the good documents. Parser processes are not in it; the clock has them.",
                "In brackets: 95%% interval of the geometric mean of the rounds' ratios, percentile bootstrap, %,d resamples, fixed seed."
                        .formatted(Bootstrap.RESAMPLES));
    }

    static List<String> ofFairness() {
        return List.of(
                "An update is published, awaited until the status topic says INDEXED in its version, then the next; by the"
                        + " clock, Kafka and the embedding of the update included.",
                "First alone, then from the moment the last document of the backfill was in Kafka.",
                "Backfill: small generated documents of one tenant, none of which has been embedded before.");
    }

    static List<String> ofOverload(int multiple) {
        return List.of(
                "Open loop with exponentially distributed gaps, as for a steady rate, after the same warm-up.",
                "First few requests; then more and more, until two steps in a row brought hardly more answers; then %d times the"
                                .formatted(multiple)
                        + " most answers per second that there were.",
                "answer: answered requests, from the moment they were due; refusal: requests turned away with 429, from the"
                        + " moment they were sent. The bench runs on the same processors as the service.");
    }

    static List<String> ofLoad(int questions) {
        return List.of(
                "Open loop: requests are sent when they are due, whether earlier ones have been answered or not; the gaps"
                        + " between them are exponentially distributed, from a fixed seed.",
                "%d questions in turn; each was asked once before, so that its vector comes from the cache, then requests came"
                                .formatted(questions)
                        + " unmeasured, so that the code was compiled.",
                "from due: from the moment a request should have been sent to the end of its answer, so that nothing the"
                        + " service or the bench is slow for is left out. Percentiles are those of answered requests.",
                "service, total and its stages: timings in the answers; the last line is total minus stages, request by"
                        + " request.",
                "CPU of query-service: growth of process_cpu_time over the measured requests; all of its threads, compiler"
                        + " and garbage collector included. The bench runs on the same processors.",
                "Processor time by part: more requests of the same kind after those that were measured, with Flight Recorder"
                        + " on; a sample counts as model or index if it was taken anywhere inside of them, otherwise for"
                        + " the innermost library. Threads of the JVM by their own clocks.");
    }

    static List<String> ofAway(AwaySettings settings) {
        return List.of(
                "Open loop with exponentially distributed gaps, %d questions/s to /api/v1/query, answered by quoting; eval-service judges"
                                .formatted(settings.rate())
                        + " every one of them, as is usual.",
                "By turns eval-service is there and is halted (SIGSTOP), %d s each after %d s that are not measured; then it goes on, and"
                                .formatted(
                                        settings.measured().toSeconds(),
                                        settings.settle().toSeconds())
                        + " the next turn begins when it has read what came meanwhile. Both turns of a pair have the same questions at"
                        + " the same gaps.",
                "ms: from the moment a question was due to the end of its answer, means over the pairs. without / beside: geometric mean"
                        + " of the pairs' ratios, with the interval of Student's t over the pairs.",
                "Everything runs on this machine: what eval-service takes of its processors, it takes from query-service.");
    }

    static List<String> ofIngestion(EmbeddingShare share) {
        return List.of(
                "Documents went through Kafka as plain JSON events; the clock ran from the first record sent to the"
                        + " last status record INDEXED.",
                "CPU of ingestion: growth of process_cpu_time of ingestion-service over that time (all of its threads,"
                        + " compiler and garbage collector included), by the chunks indexed.",
                "CPU of the model alone: growth of the processor time of this process while it embedded %,d texts of"
                                .formatted(share.rawChunks())
                        + " the same set with the same model on %d threads, warmed up, nothing else running in it."
                                .formatted(share.threads()),
                "The last line divides the model's CPU per chunk by ingestion's: 100 % would be embedding and nothing"
                        + " else.");
    }

    static List<String> ofAnswerability() {
        return List.of(
                "POST /api/v1/retrieve with the defaults, explain and the conversation where there is one, filtered to the set.",
                "Both kinds of questions are those that the set has; which are neither, or partly answerable, are left out.",
                "served: the answerability in the answers. unseen: a logistic regression on the same signals, fitted to all"
                        + " other sets only; every set counts the same, and in it both kinds of questions.",
                "To the fit, but to no measure, belong answerable questions that were made unanswerable: asked again with"
                        + " their relevant documents filtered out, and altered (another number, another name, a not), the latter with"
                        + " a weight of 0.3.",
                "all, no tokens, words: with all signals; without the tokens of passages; of a search by words alone.",
                "In brackets: 95 % interval, percentile bootstrap over questions, 2,000 resamples, fixed seed.");
    }

    static List<String> ofCitations() {
        return List.of(
                "Each claim was checked against its whole passage by the classes that check citations in query-service, with the"
                        + " default embedding model; partly supported counts as not supported, generic as well.",
                "word overlap: share of the claim's terms that the passage has. coverage, alignment: two of the signals alone,"
                        + " the weighted share of terms in three sentences, and how near the three weakest words are.",
                "served: the support that citations have. unseen: a logistic regression on the same signals, fitted to the sets"
                        + " of all other folders only; every set counts the same, and in it supported claims and others. words: of"
                        + " claims whose words were not compared with the passage's tokens.",
                "To the fit, but to no area, belong supported claims that were altered (another number, another name, a not),"
                        + " with a weight of 0.3.",
                "Of equal length: the area over pairs of claims whose numbers of words are less than half an octave apart."
                        + " length: the shorter the more supported.",
                "entailment: how likely the model that was named finds that the passage entails the claim, in windows of 512 tokens."
                        + " second look: the same for claims with a support from 0.1 to 0.95, and the support for the others.",
                "Terms are weighed among the passages of a set, as the service weighs them among the candidates of a question.",
                "In brackets: 95 % interval, percentile bootstrap over claims, 2,000 resamples, fixed seed.");
    }

    static List<String> ofQuality(DataSet set, QualitySettings settings, EmbeddingShare share) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%,d documents; %,d queries with a relevant document, %,d without left out."
                .formatted(set.documents().size(), set.queries().size(), set.unjudged()));
        sentences.add("Measures as trec_eval's: gain = grade / log2(rank + 1), the ideal order taken from all"
                + " judgements; MRR over the first ten. Documents rank by their best passage.");
        sentences.add(
                "POST /api/v1/retrieve with topK %d, candidates %d, filtered to this set; reranked where the mode says so."
                        .formatted(settings.topK(), settings.candidates()));
        long conversational = set.queries().stream()
                .filter(query -> !query.conversation().isEmpty())
                .count();
        if (conversational > 0) {
            sentences.add("Mode hybrid + conversation: the same question with what was said before it, where %,d of the"
                            .formatted(conversational)
                    + " queries have something; all other modes ask the question alone.");
        }
        sentences.add("In brackets: 95%% interval, percentile bootstrap over queries, %,d resamples, fixed seed;"
                        .formatted(Bootstrap.RESAMPLES)
                + " differences are paired by query, * marks those whose interval leaves out 0.");
        sentences.add("p50 and p95: the first %d queries asked again one by one with topK 5 and candidates 50."
                .formatted(Math.min(settings.latencyQueries(), set.queries().size())));
        sentences.addAll(ofIngestion(share));
        sentences.add("Texts for the model alone are a sample of the passages seen, title put in front; the headings"
                + " that ingestion embeds as well are not in answers.");
        return sentences;
    }
}
