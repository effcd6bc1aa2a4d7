package dev.ragstone.eval.judge;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.Votes;
import dev.ragstone.eval.metric.ClaimSplitter;
import dev.ragstone.eval.metric.Verdicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts of a language model. Where it is asked several times the majority decides, and the support of a finding is the share of
 * votes for it. Throws {@link dev.ragstone.eval.metric.UnjudgedException} where no verdict is to be had.
 */
final class JudgeVerdicts implements Verdicts {

    private record Asked(JudgeTask task, String material) {}

    private final Subject subject;
    private final Judge judge;
    private final int votes;
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<Asked, List<List<Boolean>>> verdicts = new HashMap<>();

    JudgeVerdicts(Subject subject, Judge judge, int votes) {
        this.subject = subject;
        this.judge = judge;
        this.votes = votes;
    }

    /** These verdicts, which a judge gave. */
    static JudgeVerdicts of(Verdicts verdicts) {
        if (verdicts instanceof JudgeVerdicts judged) {
            return judged;
        }
        throw new IllegalArgumentException("this metric takes the verdicts of a judge, not " + verdicts.getClass());
    }

    @Override
    public Subject subject() {
        return subject;
    }

    /** How far the votes were apart so far, on the average, 0 to 0.5. */
    double spread() {
        return verdicts.values().stream().mapToDouble(Votes::spread).average().orElse(0);
    }

    /** What a judge says to one task that has no votes. */
    Judge judge() {
        return judge;
    }

    @Override
    public List<Claim> claims(String text) {
        return claims.computeIfAbsent(text, this::takeApart);
    }

    private List<Claim> takeApart(String text) {
        List<Claim> sentences = ClaimSplitter.split(text);
        if (sentences.isEmpty()) {
            return List.of();
        }
        String material =
                Material.numbered("text", sentences.stream().map(Claim::text).toList());
        return judge.ask(JudgeTask.CLAIMS, material, 0, reply -> Replies.claims(reply, sentences));
    }

    @Override
    public List<Finding> supportByPassages(List<Claim> all) {
        return support(Material.passages(subject.passages()), all, null);
    }

    @Override
    public List<List<Finding>> supportByEachPassage(List<Claim> all) {
        return subject.passages().stream()
                .map(passage -> support(Material.passages(List.of(passage)), all, passage.chunkId()))
                .toList();
    }

    @Override
    public boolean isSupportedBy(Set<Integer> places, Claim claim) {
        if (places.isEmpty()) {
            return false;
        }
        List<Evidence> cited = new TreeSet<>(places)
                .stream().map(place -> subject.passages().get(place)).toList();
        return support(Material.passages(cited), List.of(claim), null)
                .getFirst()
                .holds();
    }

    @Override
    public List<Finding> supportBy(String text, List<Claim> all) {
        return support(Material.tagged("source", text), all, null);
    }

    @Override
    public List<Finding> useOfPassages(String text) {
        return ofPassages(
                JudgeTask.USE,
                Material.tagged("question", subject.question())
                        + Material.tagged("answer", text)
                        + Material.passages(subject.passages()));
    }

    @Override
    public List<Finding> relevanceOfPassages() {
        return ofPassages(
                JudgeTask.RELEVANCE,
                Material.tagged("question", subject.question()) + Material.passages(subject.passages()));
    }

    @Override
    public Set<String> entities(String text) {
        return judge
                .ask(JudgeTask.ENTITIES, Material.tagged("text", text), 0, reply -> Replies.texts(reply, "entities"))
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<String> entitiesInPassages(Set<String> entities) {
        List<String> names = entities.stream().sorted().toList();
        String material = Material.numbered("names", names) + Material.passages(subject.passages());
        List<Boolean> found = Votes.majority(vote(JudgeTask.ENTITIES_IN_PASSAGES, material, names.size()));
        return IntStream.range(0, names.size())
                .filter(found::get)
                .mapToObj(names::get)
                .collect(toCollection(TreeSet::new));
    }

    private List<Finding> ofPassages(JudgeTask task, String material) {
        List<String> ids = subject.passages().stream().map(Evidence::chunkId).toList();
        List<List<Boolean>> all = vote(task, material, ids.size());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> finding(ids.get(i), all, i, ids.get(i)))
                .toList();
    }

    private List<Finding> support(String source, List<Claim> all, @Nullable String chunkId) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> texts = all.stream().map(Claim::text).toList();
        List<List<Boolean>> answers =
                vote(JudgeTask.SUPPORT, source + Material.numbered("claims", texts), texts.size());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> finding(texts.get(i), answers, i, chunkId))
                .toList();
    }

    private static Finding finding(String text, List<List<Boolean>> all, int item, @Nullable String chunkId) {
        double share = all.stream().filter(vote -> vote.get(item)).count() / (double) all.size();
        return new Finding(text, Votes.majority(all).get(item), share, chunkId);
    }

    private List<List<Boolean>> vote(JudgeTask task, String material, int count) {
        Asked asked = new Asked(task, material);
        List<List<Boolean>> known = verdicts.get(asked);
        if (known == null) {
            known = new ArrayList<>();
            for (int vote = 0; vote < votes; vote++) {
                known.add(judge.ask(task, material, vote, reply -> Replies.verdicts(reply, count)));
            }
            verdicts.put(asked, known);
        }
        return known;
    }
}
