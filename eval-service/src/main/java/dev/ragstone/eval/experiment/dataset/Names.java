package dev.ragstone.eval.experiment.dataset;

import java.util.regex.Pattern;

/** What data sets, their versions and experiments may be called, so that a name can stand in a path as it is. */
public final class Names {

    /** The rule, for messages. */
    public static final String RULE =
            "must be 1 to 100 letters, digits, '.', '_' or '-' that begin with a letter or digit";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Names() {}

    /** Whether a text is a name. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }
}
