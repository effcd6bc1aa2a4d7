package dev.ragstone.core.generation;

/** A language model that is asked over the network. Safe for use by many threads at once. */
public interface ChatModel {

    /** Name of the model, as its provider calls it. */
    String name();

    /** Begins a call and returns at once; the listener hears what comes of it. A cancelled call may fall silent. */
    ChatCall start(ChatRequest request, ChatListener listener);
}
