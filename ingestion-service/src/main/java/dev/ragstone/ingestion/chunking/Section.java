package dev.ragstone.ingestion.chunking;

import dev.ragstone.ingestion.flow.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring blocks under the same headings.
 *
 * @param headings the headings above them, outermost first
 * @param blocks the blocks in order; at least one
 */
record Section(List<String> headings, List<TextBlock> blocks) {

    Section {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
    }

    /** The sections of a document, in order. */
    static List<Section> of(List<TextBlock> blocks) {
        List<Section> sections = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            List<String> headings = blocks.get(start).headings();
            if (i == blocks.size() || !blocks.get(i).headings().equals(headings)) {
                sections.add(new Section(headings, blocks.subList(start, i)));
                start = i;
            }
        }
        return sections;
    }

    /** What the blocks are made of, no piece larger than the cutter's limit. */
    List<Piece> pieces(BlockCutter cutter) {
        return blocks.stream().flatMap(block -> cutter.cut(block).stream()).toList();
    }
}
