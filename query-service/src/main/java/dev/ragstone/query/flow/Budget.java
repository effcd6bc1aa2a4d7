package dev.ragstone.query.flow;

/** What a tenant may spend on language models. Safe for use by many threads at once. */
public interface Budget {

    /** Nobody counts. */
    Budget UNLIMITED = new Budget() {
        @Override
        public Hold hold(double usd) {
            return Hold.NOTHING;
        }

        @Override
        public boolean isLow() {
            return false;
        }
    };

    /**
     * Takes money out that is about to be spent.
     *
     * @param usd US dollars, as many as it may be at the most
     * @throws BudgetExhaustedException if not that much is left
     * @throws BudgetUnknownException if it is not known how much is left
     */
    Hold hold(double usd);

    /** Whether so much has been spent that cheaper models are to do. */
    boolean isLow();

    /** Money that was taken out. */
    @FunctionalInterface
    interface Hold {

        /** Nothing was taken out, and nothing is booked. */
        Hold NOTHING = usd -> {};

        /** Books what was spent in the end; the rest goes back. Where nobody does that, all of it counts as spent. */
        void settle(double usd);
    }
}
