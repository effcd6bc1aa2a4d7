package dev.ragstone.query;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.ragstone.database.Database;
import dev.ragstone.query.budget.BudgetLedger;
import dev.ragstone.query.budget.BudgetLimits;
import dev.ragstone.query.budget.Budgets;
import dev.ragstone.query.budget.MemoryBudgetLedger;
import dev.ragstone.query.budget.PostgresBudgetLedger;
import dev.ragstone.query.config.GenerationConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.config.TenantsConfig;
import dev.ragstone.query.conversation.ConversationBounds;
import dev.ragstone.query.conversation.ConversationStore;
import dev.ragstone.query.conversation.Conversations;
import dev.ragstone.query.conversation.MemoryConversations;
import dev.ragstone.query.conversation.PostgresConversations;
import dev.ragstone.query.record.InteractionRecorder;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Wires what outlives a request: conversations, and what was spent. */
@Singleton
class StateBeans {

    private final QueryConfig config;
    private final Instance<DataSource> dataSource;
    private final Instance<Flyway> flyway;

    StateBeans(QueryConfig config, Instance<DataSource> dataSource, Instance<Flyway> flyway) {
        this.config = config;
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    @Produces
    @Singleton
    ConversationStore conversationStore(Instance<Database> database) {
        QueryConfig.Conversation conversation = config.conversation();
        ConversationBounds bounds = new ConversationBounds(
                conversation.timeToLive(), conversation.maxExchanges(), conversation.maxCharacters());
        return kept(
                () -> new MemoryConversations(bounds, Ticker.systemTicker()),
                connected -> new PostgresConversations(connected, bounds, Clock.systemUTC()),
                database);
    }

    @Produces
    @Singleton
    Conversations conversations(ConversationStore store) {
        return new Conversations(store, config.conversation().maxTokens());
    }

    @Produces
    @Singleton
    BudgetLedger budgetLedger(Instance<Database> database) {
        return kept(MemoryBudgetLedger::new, PostgresBudgetLedger::new, database);
    }

    @Produces
    @Singleton
    Budgets budgets(GenerationConfig generation, TenantsConfig tenants, BudgetLedger ledger) {
        return new Budgets(limits(generation.budget(), tenants), ledger, Clock.systemUTC());
    }

    @Produces
    @Singleton
    QueryPipeline.Memory memory(Conversations conversations, Budgets budgets, InteractionRecorder recorder) {
        return new QueryPipeline.Memory(conversations, budgets, recorder);
    }

    @Produces
    @Singleton
    Database database() {
        return new Database(dataSource.get(), flyway.get()::migrate);
    }

    private <T> T kept(Supplier<T> inMemory, Function<Database, T> inDatabase, Instance<Database> database) {
        return switch (config.state()) {
            case MEMORY -> inMemory.get();
            case POSTGRESQL -> inDatabase.apply(database.get());
        };
    }

    private static BudgetLimits limits(GenerationConfig.Budget budget, TenantsConfig tenants) {
        Map<String, Double> byTenant = new HashMap<>();
        tenants.byId()
                .forEach((tenant, settings) -> settings.dailyBudgetUsd().ifPresent(usd -> byTenant.put(tenant, usd)));
        OptionalDouble usual = budget.dailyUsd().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        return new BudgetLimits(usual, byTenant, budget.softShare());
    }
}
