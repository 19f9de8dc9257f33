package org.ionfront.io.config;

import java.util.List;
import java.util.Random;

/** Spoils a text in one to four random places, as a slip of the hand or a broken disk would. */
final class Mutation {
    private static final List<String> PIECES = List.of(
            "",
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "-",
            "- ",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "%",
            "@",
            "|",
            ">",
            "?",
            "---\n",
            "0",
            "-1",
            "1e999",
            "NaN",
            "null",
            "~",
            "true",
            "meV",
            "µ",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "<<: ",
            "2e-3",
            "\\",
            "\r");

    private Mutation() {}

    static String of(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        int slips = 1 + random.nextInt(4);
        for (int k = 0; k < slips; k++) {
            int from = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), from + random.nextInt(random.nextInt(10) == 0 ? 80 : 4));
            boolean copy = random.nextInt(8) == 0;
            String piece = copy ? mutant.substring(from, to) : PIECES.get(random.nextInt(PIECES.size()));
            mutant.replace(copy ? to : from, to, piece);
        }
        return mutant.toString();
    }
}
