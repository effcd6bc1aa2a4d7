package dev.ragstone.core.generation;

/** A call of a model that is under way. */
public interface ChatCall {

    /** Ends the call as soon as possible, so that the model stops working for nobody. Without effect on one that has ended. */
    void cancel();
}
