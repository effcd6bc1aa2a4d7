package dev.ragstone.bench.quality;

import dev.ragstone.bench.client.RetrievedPassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The texts of all chunks seen in answers, each once. */
public final class ChunkTexts {

    private final Map<String, String> textByChunk = new TreeMap<>();

    void add(Collection<RetrievedPassage> passages) {
        passages.forEach(passage -> textByChunk.putIfAbsent(passage.chunkId(), embeddedText(passage)));
    }

    /** How many chunks were seen. */
    public int size() {
        return textByChunk.size();
    }

    /** A random sample, the same for the same chunks. */
    public List<String> sample(int size) {
        List<String> texts = new ArrayList<>(textByChunk.values());
        Collections.shuffle(texts, new Random(1));
        return texts.subList(0, Math.min(size, texts.size()));
    }

    private static String embeddedText(RetrievedPassage passage) {
        return passage.title().isEmpty() ? passage.text() : passage.title() + '\n' + passage.text();
    }
}
