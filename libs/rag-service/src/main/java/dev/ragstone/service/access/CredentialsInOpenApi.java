package dev.ragstone.service.access;

import dev.ragstone.service.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the OpenAPI document that every endpoint wants credentials, and what comes without them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CredentialsInOpenApi implements OASFilter {

    private static final String SCHEME = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(SCHEME)
                                .description("An API key or an access token, as ragstone.auth.mode wants it."));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        add(responses, "401", "The request does not say who asks");
        add(responses, "403", "The caller lacks the role for this");
        return operation;
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse()
                    .description(description)
                    .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()));
            responses.addAPIResponse(status, response);
        }
    }
}
