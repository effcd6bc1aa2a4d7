package dev.ragstone.query.conversation;

import java.time.Duration;
import java.util.List;

/**
 * How much of a conversation is kept, and for how long.
 *
 * @param timeToLive how long after its last question
 * @param exchanges questions with their answers; the oldest are forgotten first
 * @param characters characters of all of them; the newest is kept even if it has more
 */
public record ConversationBounds(Duration timeToLive, int exchanges, int characters) {

    /** How many of the newest exchanges are kept. */
    int kept(List<Exchange> newestFirst) {
        int kept = 0;
        long total = 0;
        for (Exchange exchange : newestFirst) {
            total += exchange.characters();
            if (kept == exchanges || (kept > 0 && total > characters)) {
                break;
            }
            kept++;
        }
        return kept;
    }
}
