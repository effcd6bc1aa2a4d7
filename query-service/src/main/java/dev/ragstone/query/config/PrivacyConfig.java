package dev.ragstone.query.config;

import dev.ragstone.privacy.PersonalDataType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What becomes of personal data in questions and answers. */
@ConfigMapping(prefix = "ragstone.privacy")
public interface PrivacyConfig {

    /** In questions, and in what was said before them. */
    @WithDefault("pass")
    PersonalDataPolicy questions();

    /** In the text of answers. */
    @WithDefault("pass")
    PersonalDataPolicy answers();

    /** What is looked for, such as {@code email,phone}; absent: every type. */
    Optional<Set<PersonalDataType>> types();

    /** Whether it is masked in recorded interactions; absent: if one of the policies looks for it. */
    Optional<Boolean> maskInteractions();
}
