package dev.ragstone.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds personal data of some types by form, check digits and nearby words. The work grows with the length of the text,
 * whatever the text is. Names of persons, organisations and places, and street addresses are not found: no rule tells
 * them from other words.
 */
public final class PersonalData {

    /** The first rule that takes a character has it: the more a rule demands, the earlier it stands. */
    private static final List<Rule> RULES = Stream.of(
                    NetworkRules.RULES, MoneyRules.RULES, NationalIdRules.RULES, DocumentRules.RULES, PhoneRules.RULES)
            .flatMap(List::stream)
            .toList();

    private final List<Rule> rules;

    /** Looks for these types. */
    public PersonalData(Set<PersonalDataType> types) {
        this.rules = RULES.stream().filter(rule -> types.contains(rule.type())).toList();
    }

    /** Looks for every type. */
    public static PersonalData ofAllTypes() {
        return new PersonalData(EnumSet.allOf(PersonalDataType.class));
    }

    /** What was found, in the order of the text, without overlaps. */
    public List<Finding> find(String text) {
        return findIn(text);
    }

    List<Finding> findIn(CharSequence text) {
        NavigableMap<Integer, Finding> taken = new TreeMap<>();
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            found.clear();
            rule.find(text, found);
            addFree(found, taken);
        }
        return List.copyOf(taken.values());
    }

    private static void addFree(Collection<Finding> found, NavigableMap<Integer, Finding> taken) {
        for (Finding finding : found) {
            Map.Entry<Integer, Finding> before = taken.lowerEntry(finding.end());
            if (before == null || before.getValue().end() <= finding.start()) {
                taken.put(finding.start(), finding);
            }
        }
    }
}
