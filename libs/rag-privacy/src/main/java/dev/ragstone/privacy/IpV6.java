package dev.ragstone.privacy;

/** The text form of IPv6 addresses (RFC 4291, section 2.2). */
final class IpV6 {

    private static final int GROUPS = 8;

    private IpV6() {}

    /** All of a candidate that is the address of a machine, else 0; the candidate has hexadecimal groups and colons. */
    static int accepted(String candidate) {
        int gap = candidate.indexOf("::");
        boolean shortened = gap >= 0;
        if (shortened && candidate.indexOf("::", gap + 1) >= 0) {
            return 0;
        }
        int groups = groups(candidate);
        boolean complete = shortened ? groups < GROUPS : groups == GROUPS && !hasOpenEnd(candidate);
        // Without a digit it may be a qualified name in C++; loopback and "::" name no machine of anybody's.
        boolean named = Digits.count(candidate) > 0 && !candidate.equals("::1");
        return complete && named && !hasSingleColonAtEnd(candidate) ? candidate.length() : 0;
    }

    private static int groups(String candidate) {
        int groups = candidate.indexOf('.') >= 0 ? 1 : 0;
        for (String group : candidate.split(":", -1)) {
            groups += group.isEmpty() ? 0 : 1;
        }
        return groups;
    }

    private static boolean hasOpenEnd(String candidate) {
        return candidate.startsWith(":") || candidate.endsWith(":");
    }

    private static boolean hasSingleColonAtEnd(String candidate) {
        return (candidate.startsWith(":") && !candidate.startsWith("::"))
                || (candidate.endsWith(":") && !candidate.endsWith("::"));
    }
}
