package dev.ragstone.eval.judge;

import dev.ragstone.eval.flow.Evidence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What judges are shown: texts of others between tags, so that it can be told what is data. */
final class Material {

    private Material() {}

    static String tagged(String tag, String text) {
        // Who closes a tag would speak in the judge's own name.
        String inert = text.replace("</" + tag + ">", "");
        return "<%1$s>%n%2$s%n</%1$s>%n".formatted(tag, inert);
    }

    static String numbered(String tag, List<String> texts) {
        return tagged(
                tag,
                IntStream.range(0, texts.size())
                        .mapToObj(i -> "%d. %s".formatted(i + 1, texts.get(i)))
                        .collect(Collectors.joining("\n")));
    }

    static String passages(List<Evidence> passages) {
        return numbered("passages", passages.stream().map(Evidence::whole).toList());
    }
}
