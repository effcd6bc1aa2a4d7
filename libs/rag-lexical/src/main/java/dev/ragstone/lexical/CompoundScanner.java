package dev.ragstone.lexical;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts a text into compounds: runs of letters, digits and combining marks, and what joins them without a space. */
final class CompoundScanner {

    /** A longer run without a joint is no word, but encoded data. */
    private static final int LONGEST_WORD = 100;

    /** Not the hyphen: wholes of hyphenated words cost more precision in prose than they gain in identifiers. */
    private static final String JOINTS = "._:";

    private static final int FIRST_UNSPACED = 0x0e00;

    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private enum Kind {
        NONE,
        WORD,
        UNSPACED
    }

    private final String text;
    private final List<Compound> compounds = new ArrayList<>();
    private int position;

    private CompoundScanner(String text) {
        this.text = text;
    }

    static List<Compound> scan(String text) {
        CompoundScanner scanner = new CompoundScanner(text);
        while (scanner.position < text.length()) {
            switch (scanner.kindAt(scanner.position)) {
                case NONE -> scanner.position += Character.charCount(text.codePointAt(scanner.position));
                case WORD -> scanner.takeWords();
                case UNSPACED -> scanner.compounds.add(new Compound(List.of(scanner.takeRun(Kind.UNSPACED)), true));
            }
        }
        return scanner.compounds;
    }

    private void takeWords() {
        List<String> parts = new ArrayList<>();
        addWord(parts, takeRun(Kind.WORD));
        while (isJoint(position)) {
            position++;
            addWord(parts, takeRun(Kind.WORD));
        }
        if (!parts.isEmpty()) {
            compounds.add(new Compound(parts, false));
        }
    }

    private static void addWord(List<String> parts, String word) {
        if (word.length() <= LONGEST_WORD) {
            parts.add(word);
        }
    }

    private String takeRun(Kind kind) {
        StringBuilder run = new StringBuilder();
        while (position < text.length() && (continues(kind) || isApostrophe(kind))) {
            int character = text.codePointAt(position);
            run.appendCodePoint(isApostropheCharacter(character) ? '\'' : character);
            position += Character.charCount(character);
        }
        return run.toString();
    }

    private boolean continues(Kind kind) {
        int character = text.codePointAt(position);
        return kindAt(position) == kind || (kindAt(position) != Kind.NONE && isShared(character));
    }

    private boolean isApostrophe(Kind kind) {
        return kind == Kind.WORD
                && isApostropheCharacter(text.codePointAt(position))
                && kindAt(position + 1) == Kind.WORD;
    }

    private boolean isJoint(int at) {
        return at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0 && kindAt(at + 1) == Kind.WORD;
    }

    private Kind kindAt(int at) {
        if (at >= text.length()) {
            return Kind.NONE;
        }
        int character = text.codePointAt(at);
        if (!Character.isLetterOrDigit(character) && !isMark(character)) {
            return Kind.NONE;
        }
        boolean unspaced = character >= FIRST_UNSPACED && UNSPACED.contains(Character.UnicodeScript.of(character));
        return unspaced ? Kind.UNSPACED : Kind.WORD;
    }

    /** Marks and letters that belong to no script of their own, such as the Japanese sign for a long vowel. */
    private static boolean isShared(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean ownScript = script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED;
        return !ownScript && !Character.isDigit(character);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isApostropheCharacter(int character) {
        return character == '\'' || character == '\u2019' || character == '\u02bc';
    }
}
