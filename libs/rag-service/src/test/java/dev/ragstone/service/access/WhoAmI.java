package dev.ragstone.service.access;

import dev.ragstone.service.identity.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What a service knows of its caller.
 *
 * @param subject who it is
 * @param tenant of which tenant
 * @param principals under which names, sorted
 * @param roles what they may do, sorted
 */
@RegisterForReflection
public record WhoAmI(String subject, String tenant, List<String> principals, List<String> roles) {

    static WhoAmI of(Identity identity) {
        return new WhoAmI(
                identity.subject(),
                identity.tenant(),
                identity.principals().stream().sorted().toList(),
                identity.roles().stream().map(Enum::name).sorted().toList());
    }
}
