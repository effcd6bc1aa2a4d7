package dev.ragstone.ingestion.config;

import dev.ragstone.privacy.PersonalDataType;
import java.util.Optional;
import java.util.Set;

/** Which personal data is masked before anything is chunked, embedded or stored. */
public interface RedactionConfig {

    /** Whether anything is masked; absent: if types are named. */
    Optional<Boolean> enabled();

    /** What is masked, such as {@code email,phone,us-ssn}; absent: every type, if it is enabled. */
    Optional<Set<PersonalDataType>> types();
}
