package dev.ragstone.service.config;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fails the start where a {@code ragstone.*} key or a {@code RAGSTONE_*} variable belongs to nothing the service
 * reads. SmallRye's own check sees only keys below a prefix that is mapped, and no variables.
 *
 * <p>It looks while the configuration is built, because that is the one moment before SmallRye's check at which all
 * mappings of a service are known, in a native image too. Found by {@code META-INF/services}.
 */
public final class ConfigGuard implements SmallRyeConfigBuilderCustomizer {

    /** Every service that has this class has this mapping: without it, the builder is not that of a running service. */
    private static final Class<?> MARK = IndexConfig.class;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        Set<ConfigClass> mappings = builder.getMappingsBuilder().getMappings();
        builder.withInterceptorFactories(new Check(mappings));
    }

    private record Check(Set<ConfigClass> mappings) implements ConfigSourceInterceptorFactory {

        @Override
        public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
            if (mappings.stream().anyMatch(mapping -> mapping.getType() == MARK)) {
                check(context);
            }
            return ConfigSourceInterceptorContext::proceed;
        }

        @Override
        public OptionalInt getPriority() {
            // Behind all others, so that it sees the keys as they have left them.
            return OptionalInt.of(Integer.MAX_VALUE);
        }

        private void check(ConfigSourceInterceptorContext context) {
            Set<String> known = new TreeSet<>();
            mappings.forEach(mapping -> known.addAll(mapping.getProperties().keySet()));
            List<String> configured = new ArrayList<>();
            context.iterateNames().forEachRemaining(configured::add);
            List<String> problems = new KnownKeys(known).problems(configured);
            if (!problems.isEmpty()) {
                throw new UnknownKeyException(String.join(System.lineSeparator(), problems));
            }
        }
    }
}
