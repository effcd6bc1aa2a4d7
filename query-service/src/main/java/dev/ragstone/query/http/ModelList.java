package dev.ragstone.query.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A list of models in OpenAI's form.
 *
 * @param object {@code list}
 * @param data the models
 */
@RegisterForReflection
public record ModelList(String object, List<Model> data) {
    public ModelList {
        data = List.copyOf(data);
    }

    /**
     * A model.
     *
     * @param id its name
     * @param object {@code model}
     * @param created seconds since 1970; 0: it has no birthday
     * @param ownedBy who runs it
     */
    @RegisterForReflection
    public record Model(String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {

        static final Model RAGSTONE = new Model(ChatCompletionReader.MODEL, "model", 0, "ragstone");
    }
}
