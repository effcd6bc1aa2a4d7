package dev.ragstone.privacy;

import static dev.ragstone.privacy.PersonalDataType.EMAIL;
import static dev.ragstone.privacy.PersonalDataType.IP_ADDRESS;
import static dev.ragstone.privacy.PersonalDataType.MAC_ADDRESS;
import static dev.ragstone.privacy.PersonalDataType.URL_CREDENTIALS;

import java.util.List;

/** What names a person or machine in a network. */
final class NetworkRules {

    private static final String LOCAL = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]";
    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String HEX = "[0-9A-Fa-f]";

    /** Credentials come first: what follows their at sign would make the password look like an e-mail address. */
    static final List<Rule> RULES = List.of(
            Rule.form(URL_CREDENTIALS, "(?<=://)[^\\s/@:]{1,64}+:[^\\s/@]{1,128}+(?=@)", Rule.Check::all),
            Rule.form(
                    EMAIL,
                    "(?<!" + LOCAL + ")[\\p{L}\\p{N}_+]" + LOCAL + "{0,63}+@" + LABEL + "(?:\\." + LABEL + "){1,8}+",
                    NetworkRules::topLevel),
            Rule.checked(
                    IP_ADDRESS,
                    "(?<![\\p{L}\\p{N}.:])(?:" + HEX + "{0,4}+:){2,7}+(?:" + OCTET + "(?:\\." + OCTET + "){3}|" + HEX
                            + "{0,4}+)",
                    IpV6::accepted),
            Rule.form(
                    IP_ADDRESS,
                    "(?<![\\p{L}\\p{N}.])(?<!(?i:version|release) )" + OCTET + "(?:\\." + OCTET + "){3}(?!\\.?\\d)",
                    NetworkRules::hostV4),
            Rule.form(
                    MAC_ADDRESS,
                    "(?<![\\p{L}\\p{N}:-])" + HEX + "{2}([:-])(?:" + HEX + "{2}\\1){4}" + HEX + "{2}(?![:-]" + HEX
                            + ")",
                    Rule.Check::all),
            Rule.form(
                    MAC_ADDRESS,
                    "(?<![\\p{L}\\p{N}.])" + HEX + "{4}\\." + HEX + "{4}\\." + HEX + "{4}(?!\\." + HEX + ")",
                    candidate -> Digits.count(candidate) == 12 ? 0 : candidate.length()));

    private NetworkRules() {}

    /** A top-level domain has no digits, except in Punycode (RFC 3696, section 2). */
    private static int topLevel(String address) {
        String last = address.substring(address.lastIndexOf('.') + 1);
        boolean letters = last.length() > 1 && last.chars().allMatch(Character::isLetter);
        return letters || last.startsWith("xn--") ? address.length() : 0;
    }

    /** Loopback, unspecified, multicast and network masks name no machine of anybody's (RFC 6890). */
    private static int hostV4(String address) {
        int first = Integer.parseInt(address.substring(0, address.indexOf('.')));
        return first == 0 || first == 127 || first >= 224 ? 0 : address.length();
    }
}
